using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Live.Logging;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>Reports what a scan has changed to the log.</summary>
internal static class UpdateLog
{
    private const string ShowAll = "TaskStore.Diagnostics has each of them.";

    /// <summary>A backlog that is broken throughout must not fill the log.</summary>
    private const int MostDiagnostics = 100;

    public static void Updated(this ILogger logger, StoreUpdate update, string project, BuildOutcome outcome)
    {
        if (update.Old is null)
        {
            logger.StoreOpened(project, update.Now.Index.Count, outcome.Counts.Parsed, outcome.Counts.Errors, outcome.Counts.Warnings);
        }
        else if (update.HasNewVersion)
        {
            logger.SnapshotPublished(
                update.Now.Version,
                update.Changes.Added.Count,
                update.Changes.Changed.Count,
                update.Changes.Removed.Count,
                outcome.Counts.Parsed,
                (long)outcome.Elapsed.TotalMilliseconds);
        }

        logger.Diagnostics(update.AddedDiagnostics, update.RemovedDiagnostics, update.Now.Diagnostics.Length);
    }

    /// <summary>Reports the diagnostics that came and went; of those with one cause, the first five and how many more there are.</summary>
    private static void Diagnostics(this ILogger logger, TaskDiagnostic[] added, TaskDiagnostic[] removed, int count)
    {
        ImmutableArray<TaskDiagnostic> shown = RepeatedFindings.Shorten(
            [.. added.Where(static diagnostic => diagnostic.Severity != TaskDiagnosticSeverity.Info)],
            static diagnostic => (diagnostic.Id, diagnostic.Severity, diagnostic.Cause),
            static (sixth, more) => sixth with { Message = RepeatedFindings.Summary(sixth.Message, more, ShowAll) });
        foreach (TaskDiagnostic diagnostic in shown.Take(MostDiagnostics))
        {
            if (diagnostic.Severity == TaskDiagnosticSeverity.Error)
            {
                logger.NewError(diagnostic);
            }
            else
            {
                logger.NewWarning(diagnostic);
            }
        }

        if (shown.Length > MostDiagnostics)
        {
            logger.MoreDiagnostics(shown.Length - MostDiagnostics);
        }

        if (removed.Length > 0)
        {
            logger.DiagnosticsGone(removed.Length, count);
        }
    }
}
