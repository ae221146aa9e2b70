using Microsoft.Build.Framework;
using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.MSBuild;

/// <summary>
/// The MSBuild task: turns items and properties into one call of the builder, and its findings into errors and warnings.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CompileTaskFiles : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Absolute; relative settings are relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project's file name; findings about settings point to it, and it tells the caches of several projects apart.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>True, for the target is skipped at false; only checked here, so that a slip does not switch everything off.</summary>
    public string? Enabled { get; set; }

    /// <summary>Absolute; where the artifacts go.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>Folders, with the metadata <c>IncludePatterns</c>, <c>ExcludePatterns</c> and <c>IsDefault</c>.</summary>
    public ITaskItem[] TaskFolders { get; set; } = [];

    /// <summary>Task files named one by one.</summary>
    public ITaskItem[] TaskFiles { get; set; } = [];

    /// <summary>A schema file or the name of a preset.</summary>
    public string? Schema { get; set; }

    /// <summary>A file of performance settings.</summary>
    public string? Performance { get; set; }

    /// <summary>A baseline file.</summary>
    public string? Baseline { get; set; }

    /// <summary>Whether to write the baseline file instead of reporting.</summary>
    public string? UpdateBaseline { get; set; }

    /// <summary>A SARIF file to write, or a folder for one.</summary>
    public string? SarifLog { get; set; }

    /// <summary>The folder that the paths of the SARIF log are relative to.</summary>
    public string? SourceRoot { get; set; }

    /// <summary>The SDK's items of that name, one of which may be that folder.</summary>
    public ITaskItem[] SourceRoots { get; set; } = [];

    /// <summary>A JSON Schema of the front matter to write.</summary>
    public string? JsonSchema { get; set; }

    /// <summary>Whether bodies are kept.</summary>
    public string? Bodies { get; set; }

    /// <summary>Whether there is an index of the texts.</summary>
    public string? TextIndex { get; set; }

    /// <summary>File, Embedded or None; only checked here.</summary>
    public string? IndexMode { get; set; }

    /// <summary>Whether the application runs in a browser, by WebAssembly.</summary>
    public bool IsBrowser { get; set; }

    /// <summary>Auto, All or None.</summary>
    public string? IdConstants { get; set; }

    /// <summary>internal or public; only checked here.</summary>
    public string? Visibility { get; set; }

    /// <summary>A folder for the cache.</summary>
    public string? CachePath { get; set; }

    /// <summary>Whether to compare the content of every file.</summary>
    public string? VerifyContent { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? TreatWarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>The property of the same name.</summary>
    public string? NoWarn { get; set; }

    /// <summary>Folders that the build writes to, separated by semicolons.</summary>
    public string? SkippedDirectories { get; set; }

    /// <summary>Whether this build of the project speaks for all its target frameworks.</summary>
    public string? Report { get; set; }

    /// <summary>The target framework whose build reports instead of this one; empty when it is not known.</summary>
    public string? ReportedBy { get; set; }

    /// <summary>Whether the log has each finding, however often its cause repeats.</summary>
    public string? AllFindings { get; set; }

    /// <summary>Whether an editor asks, not a build.</summary>
    public bool DesignTime { get; set; }

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc />
    public override bool Execute()
    {
        (BuildRequest request, bool report, bool all) = RequestReader.Read(this);
        BuildOutcome outcome;
        try
        {
            outcome = TaskFolderBuilder.Build(request, _cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        FindingLog log = new(Log, ProjectDirectory);
        if (report)
        {
            log.Write(outcome, all);
        }
        else if (!DesignTime)
        {
            log.WriteSummaryOnly(outcome, ReportedBy);
        }

        return !Log.HasLoggedErrors;
    }
}
