using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Live.Logging;

/// <summary>Findings of a build as a store shows them.</summary>
internal static class DiagnosticList
{
    public static ImmutableArray<TaskDiagnostic> Of(IEnumerable<ReportedFinding> findings) =>
        [.. findings.Select(static reported => Of(reported.Finding, reported.Severity))];

    /// <summary>Findings that refuse an edit: there they are errors, whatever their severity in a build.</summary>
    public static ImmutableArray<TaskDiagnostic> Errors(IEnumerable<Finding> findings) =>
        [.. findings.Select(static finding => Of(finding, DiagnosticSeverity.Error))];

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
