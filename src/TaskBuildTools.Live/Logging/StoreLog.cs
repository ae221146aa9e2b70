using Microsoft.Extensions.Logging;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Live.Logging;

/// <summary>Every message that a store writes to the log.</summary>
internal static partial class StoreLog
{
    public const string Category = "TaskBuildTools.Live.TaskStore";

    [LoggerMessage(1, LogLevel.Information, "Opened a task store over {Project} (tasks: {Tasks}, files parsed: {Parsed}, errors: {Errors}, warnings: {Warnings}).")]
    public static partial void StoreOpened(this ILogger logger, string project, int tasks, int parsed, int errors, int warnings);

    [LoggerMessage(2, LogLevel.Information, "Published version {Version} in {Milliseconds} ms (tasks added: {Added}, changed: {Changed}, removed: {Removed}, files parsed: {Parsed}).")]
    public static partial void SnapshotPublished(this ILogger logger, long version, int added, int changed, int removed, int parsed, long milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Diagnostic}")]
    public static partial void NewError(this ILogger logger, TaskDiagnostic diagnostic);

    [LoggerMessage(4, LogLevel.Warning, "{Diagnostic}")]
    public static partial void NewWarning(this ILogger logger, TaskDiagnostic diagnostic);

    [LoggerMessage(5, LogLevel.Information, "Diagnostics resolved: {Count}, remaining: {Rest}.")]
    public static partial void DiagnosticsGone(this ILogger logger, int count, int rest);

    [LoggerMessage(6, LogLevel.Error, "The scan of the task files failed; version {Version} remains current. {Reason}")]
    public static partial void ScanFailed(this ILogger logger, long version, string reason, Exception? exception);

    [LoggerMessage(7, LogLevel.Debug, "Replacing the file system watcher: {Reason}")]
    public static partial void WatcherReplaced(this ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Warning, "Change notifications are unavailable, so the store polls the files. {Reason}")]
    public static partial void PollingStarted(this ILogger logger, string reason);

    [LoggerMessage(9, LogLevel.Information, "Change notifications are available again.")]
    public static partial void WatchingStarted(this ILogger logger);

    [LoggerMessage(10, LogLevel.Error, "An event handler of the task store threw an exception.")]
    public static partial void HandlerFailed(this ILogger logger, Exception exception);

    [LoggerMessage(11, LogLevel.Warning, "The store could not save its cache for the next start: {Reason}")]
    public static partial void SavingFailed(this ILogger logger, string reason);

    [LoggerMessage(12, LogLevel.Debug, "Task {Id} was edited: {Path}.")]
    public static partial void TaskEdited(this ILogger logger, string id, string path);

    [LoggerMessage(13, LogLevel.Warning, "More new diagnostics, not shown here: {Count}.")]
    public static partial void MoreDiagnostics(this ILogger logger, int count);

    [LoggerMessage(14, LogLevel.Warning, "{Query}")]
    public static partial void QueryWasSlow(this ILogger logger, SlowQuery query);

    [LoggerMessage(15, LogLevel.Warning, "The store could not complete an interrupted archiving: {Reason}")]
    public static partial void HealingFailed(this ILogger logger, string reason);

    [LoggerMessage(16, LogLevel.Critical, "{Reason}")]
    public static partial void StoreStopped(this ILogger logger, string reason, Exception exception);
}
