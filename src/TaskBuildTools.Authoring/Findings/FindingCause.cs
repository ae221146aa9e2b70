namespace TaskBuildTools.Authoring.Findings;

/// <summary>A rejected file whose own finding already says all that a finding about another file would say.</summary>
/// <param name="Path">The rejected file.</param>
/// <param name="Least">The least severity that it must have; below it, the other finding is reported too.</param>
internal sealed record FindingCause(string Path, DiagnosticSeverity Least);
