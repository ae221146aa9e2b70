using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Globbing;

namespace TaskBuildTools.Authoring.EditorConfig;

/// <summary>A section that sets a severity.</summary>
/// <param name="Header">The pattern as written.</param>
/// <param name="Pattern">Matched against the path relative to the folder of the file.</param>
/// <param name="Severities">By diagnostic id in upper case; null stands for <c>default</c>.</param>
internal sealed record EditorConfigSection(
    string Header,
    GlobAutomaton Pattern,
    Dictionary<string, DiagnosticSeverity?> Severities);
