using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Reporting;

/// <summary>One finding as it goes into a SARIF log.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Severity">Its effective severity.</param>
/// <param name="IsKnown">Whether the baseline lists it.</param>
internal readonly record struct SarifResult(Finding Finding, DiagnosticSeverity Severity, bool IsKnown = false);
