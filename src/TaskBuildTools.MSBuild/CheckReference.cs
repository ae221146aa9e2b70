using Microsoft.Build.Framework;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.MSBuild;

/// <summary>
/// The MSBuild task that says why code cannot use the package. It runs only where the targets have found that a part of it
/// did not reach the project.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckReference : Microsoft.Build.Utilities.Task
{
    private static readonly Version OldestFramework = new(10, 0);

    /// <summary>Absolute.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project's file name.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>What did not reach the project, by NuGet's name: compile or runtime.</summary>
    [Required]
    public string Missing { get; set; } = "";

    /// <summary>The property of the same name.</summary>
    public string? TargetFramework { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? TargetFrameworkIdentifier { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? TargetFrameworkVersion { get; set; }

    /// <summary>Whether the reference is a <c>GlobalPackageReference</c>.</summary>
    public bool IsGlobal { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? TreatWarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? NoWarn { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        Finding finding = IsFrameworkTooOld()
            ? FrameworkTooOld.Create(ProjectFile, string.IsNullOrEmpty(TargetFramework) ? $"{TargetFrameworkIdentifier} {TargetFrameworkVersion}" : TargetFramework)
            : PackageAssetsExcluded.Create(ProjectFile, Missing, IsGlobal);
        BuildSeverities build = BuildSeverities.Parse(
            string.Equals(TreatWarningsAsErrors, "true", StringComparison.OrdinalIgnoreCase), WarningsAsErrors, WarningsNotAsErrors, NoWarn);
        DiagnosticSeverity severity = SeverityPolicy.Decide(finding.Descriptor, schema: null, editorConfig: null, build);
        if (severity != DiagnosticSeverity.None)
        {
            new FindingLog(Log, ProjectDirectory).Write(new ReportedFinding(finding, severity));
        }

        return !Log.HasLoggedErrors;
    }

    private bool IsFrameworkTooOld() =>
        TargetFrameworkIdentifier != ".NETCoreApp"
        || (Version.TryParse(TargetFrameworkVersion?.TrimStart('v', 'V'), out Version? version) && version < OldestFramework);
}
