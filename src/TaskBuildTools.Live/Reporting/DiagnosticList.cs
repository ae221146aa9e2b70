using System.Collections.Immutable;
using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Live.Reporting;

/// <summary>Findings of a build as a store shows them.</summary>
internal static class DiagnosticList
{
    public static ImmutableArray<TaskDiagnostic> Of(IEnumerable<ReportedFinding> findings) =>
        [.. findings.Select(static reported => Of(reported.Finding, reported.Severity))];

    public static TaskDiagnostic Of(Finding finding, DiagnosticSeverity severity) => new(
        finding.Id,
        severity switch
        {
            DiagnosticSeverity.Error => TaskDiagnosticSeverity.Error,
            DiagnosticSeverity.Warning => TaskDiagnosticSeverity.Warning,
            _ => TaskDiagnosticSeverity.Info,
        },
        finding.Message,
        finding.Path,
        finding.Span.Line,
        finding.Span.Column,
        finding.Span.EndLine,
        finding.Span.EndColumn,
        finding.Descriptor.HelpLink)
    {
        Cause = finding.Key,
    };
}
