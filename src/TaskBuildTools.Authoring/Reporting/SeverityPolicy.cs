using System.Collections.Immutable;
using TaskBuildTools.Authoring.EditorConfig;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>
/// Decides the severity of a finding: the default of its diagnostic, then the schema, then <c>.editorconfig</c>,
/// each overriding the one before; then the build may hide or promote a warning. Immutable and thread-safe.
/// </summary>
internal sealed class SeverityPolicy
{
    private readonly string _projectDirectory;
    private readonly ImmutableDictionary<string, DiagnosticSeverity> _schema;
    private readonly EditorConfigSeverities _editorConfig;
    private readonly BuildSeverities _build;

    /// <param name="projectDirectory">The absolute folder that the paths of findings are relative to.</param>
    /// <param name="schema">By id: <see cref="Schema.TaskSchema.Severities"/>.</param>
    /// <param name="editorConfig">What the files above the task files say.</param>
    /// <param name="build">What the build's properties say.</param>
    public SeverityPolicy(
        string projectDirectory,
        ImmutableDictionary<string, DiagnosticSeverity> schema,
        EditorConfigSeverities editorConfig,
        BuildSeverities build)
    {
        _projectDirectory = projectDirectory;
        _schema = schema;
        _editorConfig = editorConfig;
        _build = build;
    }

    public DiagnosticSeverity For(Finding finding)
    {
        DiagnosticSeverity? schema = _schema.TryGetValue(finding.Id, out DiagnosticSeverity set) ? set : null;
        DiagnosticSeverity? editorConfig = _editorConfig.IsEmpty
            ? null
            : _editorConfig.For(Path.GetFullPath(finding.Path, _projectDirectory), finding.Id);
        DiagnosticSeverity severity = Decide(finding.Descriptor, schema, editorConfig, _build);
        if (finding.Descriptor == TooManyFindings.Descriptor)
        {
            DiagnosticSeverity counted = HighestOfCounted(finding);
            return severity < counted ? severity : counted;
        }

        // A file that is left out of the index is named in every build, be it in a message.
        return severity == DiagnosticSeverity.None && finding.Descriptor.RejectsFile ? DiagnosticSeverity.Info : severity;
    }

    // Counting findings must not be worse than having them: no build fails for messages, or for what is switched off.
    private DiagnosticSeverity HighestOfCounted(Finding finding) =>
        TooManyFindings.IdsCountedBy(finding).Max(id => For(finding with { Descriptor = DiagnosticCatalogue.Find(id)! }));

    /// <summary>The rule itself, as a pure function.</summary>
    public static DiagnosticSeverity Decide(
        DiagnosticDescriptor descriptor,
        DiagnosticSeverity? schema,
        DiagnosticSeverity? editorConfig,
        BuildSeverities build)
    {
        DiagnosticSeverity severity = editorConfig ?? schema ?? descriptor.DefaultSeverity;
        string id = descriptor.Id;
        if (severity is DiagnosticSeverity.Error or DiagnosticSeverity.None)
        {
            return severity;
        }

        if (build.NoWarn.Contains(id))
        {
            return DiagnosticSeverity.None;
        }

        bool isPromoted = severity == DiagnosticSeverity.Warning
            && !build.WarningsNotAsErrors.Contains(id)
            && (build.TreatWarningsAsErrors || build.WarningsAsErrors.Contains(id) || build.PromotedByHost.Contains(id));
        return isPromoted ? DiagnosticSeverity.Error : severity;
    }
}
