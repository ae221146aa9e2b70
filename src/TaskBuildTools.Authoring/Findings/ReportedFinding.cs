namespace TaskBuildTools.Authoring.Findings;

/// <summary>A finding with the severity that this build gives it.</summary>
/// <param name="Finding">What and where.</param>
/// <param name="Severity">Never <see cref="DiagnosticSeverity.None"/>.</param>
internal sealed record ReportedFinding(Finding Finding, DiagnosticSeverity Severity);
