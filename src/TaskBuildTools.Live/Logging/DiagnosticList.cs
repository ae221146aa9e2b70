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

    public static TaskDiagnostic Of(Finding finding, DiagnosticSeverity severity) => new()
    {
        Id = finding.Id,
        Severity = severity switch
        {
            DiagnosticSeverity.Error => TaskDiagnosticSeverity.Error,
            DiagnosticSeverity.Warning => TaskDiagnosticSeverity.Warning,
            _ => TaskDiagnosticSeverity.Info,
        },
        Message = finding.Message,
        Path = finding.Path,
        Line = finding.Span.Line,
        Column = finding.Span.Column,
        EndLine = finding.Span.EndLine,
        EndColumn = finding.Span.EndColumn,
        HelpLink = finding.Descriptor.HelpLink,
        Cause = finding.Key,
    };
}
