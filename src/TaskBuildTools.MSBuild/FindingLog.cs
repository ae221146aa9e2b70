using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.MSBuild;

/// <summary>
/// Writes findings to the build's log, each with code, help link and place. The only way of a text of a task file or a
/// setting to the log, so nothing passes that a CI server takes for a command (<see cref="LogText"/>).
/// </summary>
internal sealed class FindingLog(TaskLoggingHelper log, string projectDirectory)
{
    private const string ShowAll = "TaskBuildToolsAllFindings=true shows each of them.";

    /// <param name="outcome">What the build found.</param>
    /// <param name="all">Whether to show each finding, however often its cause repeats.</param>
    public void Write(BuildOutcome outcome, bool all)
    {
        foreach (ReportedFinding reported in all ? outcome.Findings : RepeatedFindings.Shorten(outcome.Findings, ShowAll))
        {
            Write(reported);
        }

        if (outcome.CacheNote is { } note)
        {
            Write(new ReportedFinding(note, DiagnosticSeverity.Info));
        }

        log.LogMessage(MessageImportance.High, "{0}", outcome.Summary);
    }

    /// <summary>For a target framework whose findings another one reports: it must still fail.</summary>
    public void WriteSummaryOnly(BuildOutcome outcome, string? reportedBy)
    {
        if (!outcome.Succeeded)
        {
            Write(new ReportedFinding(ReportedElsewhere.Create(outcome.Counts.Errors, reportedBy), DiagnosticSeverity.Error));
        }

        log.LogMessage(MessageImportance.Normal, "{0}", outcome.Summary);
    }

    public void Write(ReportedFinding reported)
    {
        Finding finding = reported.Finding;
        SourceSpan span = finding.Span;
        string? file = finding.Path.Length == 0 ? null : FullPath(finding.Path);
        string link = finding.Descriptor.HelpLink;
        string message = LogText.Of(finding.Message);
        switch (reported.Severity)
        {
            case DiagnosticSeverity.Error:
                log.LogError(null, finding.Id, null, link, file, span.Line, span.Column, span.EndLine, span.EndColumn, "{0}", message);
                break;
            case DiagnosticSeverity.Warning:
                log.LogWarning(null, finding.Id, null, link, file, span.Line, span.Column, span.EndLine, span.EndColumn, "{0}", message);
                break;
            default:
                log.LogMessage(null, finding.Id, null, file, span.Line, span.Column, span.EndLine, span.EndColumn, MessageImportance.Normal, "{0}", message);
                break;
        }

        foreach (RelatedPlace place in finding.Related)
        {
            SourceSpan at = place.Span;
            log.LogMessage(null, finding.Id, null, FullPath(place.Path), at.Line, at.Column, at.EndLine, at.EndColumn, MessageImportance.Normal, "{0}", LogText.Of(place.Message));
        }
    }

    // A line end in a file name would end the line of the log, and what follows could pass for a line of its own.
    private string FullPath(string path) => LogText.Of(Path.GetFullPath(path, projectDirectory));
}
