using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Diagnostics;
using TaskBuildTools.Live.Rebuilding;

namespace TaskBuildTools.Live.Reporting;

/// <summary>Everything that a store tells a logger.</summary>
internal static partial class StoreLog
{
    public const string Category = "TaskBuildTools.Live.TaskStore";

    private const string ShowAll = "TaskStore.Diagnostics has each of them.";

    /// <summary>A backlog that is broken throughout must not fill the log.</summary>
    private const int MostDiagnostics = 100;

    [LoggerMessage(1, LogLevel.Information, "Opened a task store over {Project} (tasks: {Tasks}, files parsed: {Parsed}, errors: {Errors}, warnings: {Warnings}).")]
    public static partial void StoreOpened(this ILogger logger, string project, int tasks, int parsed, int errors, int warnings);

    [LoggerMessage(2, LogLevel.Information, "Published version {Version} in {Milliseconds} ms (tasks added: {Added}, changed: {Changed}, removed: {Removed}, files parsed: {Parsed}).")]
    public static partial void SnapshotPublished(this ILogger logger, long version, int added, int changed, int removed, int parsed, long milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Diagnostic}")]
    public static partial void NewError(this ILogger logger, TaskDiagnostic diagnostic);

    [LoggerMessage(4, LogLevel.Warning, "{Diagnostic}")]
    public static partial void NewWarning(this ILogger logger, TaskDiagnostic diagnostic);

    [LoggerMessage(5, LogLevel.Information, "Diagnostics gone: {Count}, left: {Rest}.")]
    public static partial void DiagnosticsGone(this ILogger logger, int count, int rest);

    [LoggerMessage(6, LogLevel.Error, "The task files could not be looked at; version {Version} stays. {Reason}")]
    public static partial void LookFailed(this ILogger logger, long version, string reason, Exception? exception);

    [LoggerMessage(7, LogLevel.Debug, "The file system watcher is replaced: {Reason}")]
    public static partial void WatcherReplaced(this ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Warning, "Changes cannot be watched, so the files are looked at again and again. {Reason}")]
    public static partial void PollingStarted(this ILogger logger, string reason);

    [LoggerMessage(9, LogLevel.Information, "Changes are watched again.")]
    public static partial void WatchingStarted(this ILogger logger);

    [LoggerMessage(10, LogLevel.Error, "A handler of an event of the task store failed.")]
    public static partial void HandlerFailed(this ILogger logger, Exception exception);

    [LoggerMessage(11, LogLevel.Warning, "What was read could not be kept for the next start: {Reason}")]
    public static partial void SavingFailed(this ILogger logger, string reason);

    [LoggerMessage(12, LogLevel.Debug, "Task {Id} was edited: {Path}.")]
    public static partial void TaskEdited(this ILogger logger, string id, string path);

    [LoggerMessage(13, LogLevel.Warning, "New diagnostics that are not shown here: {Count}.")]
    private static partial void MoreDiagnostics(this ILogger logger, int count);

    [LoggerMessage(14, LogLevel.Warning, "{Query}")]
    public static partial void QueryWasSlow(this ILogger logger, SlowQuery query);

    [LoggerMessage(15, LogLevel.Warning, "An archiving that was interrupted could not be ended: {Reason}")]
    public static partial void HealingFailed(this ILogger logger, string reason);

    [LoggerMessage(16, LogLevel.Critical, "{Reason}")]
    public static partial void StoreStopped(this ILogger logger, string reason, Exception exception);

    /// <summary>Tells what a look has changed.</summary>
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

    /// <summary>Tells of the diagnostics that came and went; of those with one cause, the first five and how many more there are.</summary>
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
