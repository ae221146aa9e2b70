using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Live.Snapshots;
using TaskBuildTools.Live.Watching;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>Keeps the status of the loop: written by the loop alone, read by anybody.</summary>
internal sealed class StatusKeeper(BuildRequest request, WatchSupervisor supervisor, TimeProvider clock)
{
    private TaskStoreStatus? _status;
    private long _scans;
    private long _rebuilds;
    private TimeSpan _rebuildDuration;

    public TaskStoreStatus Status => Volatile.Read(ref _status)!;

    public void CountScan() => _scans++;

    public void CountRebuild(TimeSpan duration)
    {
        _rebuilds++;
        _rebuildDuration = duration;
    }

    /// <param name="current">What is shown.</param>
    /// <param name="failure">Why the last look failed, or null.</param>
    public void Set(StoreSnapshot current, string? failure) => Volatile.Write(ref _status, new TaskStoreStatus
    {
        Version = current.Version,
        TaskCount = current.Index.Count,
        ErrorCount = current.Diagnostics.Count(static diagnostic => diagnostic.Severity == TaskDiagnosticSeverity.Error),
        WarningCount = current.Diagnostics.Count(static diagnostic => diagnostic.Severity == TaskDiagnosticSeverity.Warning),
        LastGoodCount = request.Session!.LastGoodCount,
        RejectedCount = current.Index.RejectedCount,
        Scans = _scans,
        Rebuilds = _rebuilds,
        LastScan = failure is null ? clock.GetUtcNow() : _status?.LastScan ?? default,
        LastRebuildDuration = _rebuildDuration,
        LastFailure = failure,
        MissingFolders = TaskSources.MissingFolders(request),
        Watching = supervisor.IsWatching ? WatchState.Watching : WatchState.Polling,
        PollingReason = supervisor.PollingReason,
        WatcherStarts = supervisor.Starts,
    });

    /// <summary>Calls nothing else, since anything may be what has failed.</summary>
    public void SetStopped(string reason) =>
        Volatile.Write(ref _status, Status with { HasStopped = true, LastFailure = reason, Watching = WatchState.Polling, PollingReason = reason });
}
