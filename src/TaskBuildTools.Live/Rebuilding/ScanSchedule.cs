using TaskBuildTools.Live.Watching;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>When to scan the files without a request. Used by the loop alone.</summary>
internal sealed class ScanSchedule(TaskStoreOptions options)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(5);

    /// <summary>An event that comes this late after a sweep has found its change was not lost.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private TimeSpan _lastScan;
    private TimeSpan _scanDuration;
    private TimeSpan? _retry;

    /// <summary>Whether the last sweep found a change that no event has reported so far.</summary>
    public bool IsSuspicious { get; private set; }

    /// <summary>How long to wait for a hint.</summary>
    public TimeSpan UntilNextScan(WatchSupervisor supervisor)
    {
        if (_retry is { } retry)
        {
            return retry;
        }

        if (supervisor.NeedsPolling)
        {
            return Longer(options.PollInterval, _scanDuration * 5);
        }

        return IsSuspicious ? Grace : Longer(options.SweepInterval, _scanDuration * 50);
    }

    /// <summary>Notes that a look has ended as it should.</summary>
    /// <param name="pending">What it was for.</param>
    /// <param name="foundChange">Whether something had changed.</param>
    /// <param name="isWatching">Whether an event should have reported it.</param>
    /// <param name="duration">How long it took.</param>
    public void Scanned(PendingChanges pending, bool foundChange, bool isWatching, TimeSpan duration)
    {
        _retry = null;
        IsSuspicious = isWatching && pending.Events == 0 && (IsSuspicious || (pending.IsSweep && foundChange));
        if (!foundChange)
        {
            // A rebuild costs more than a look, and is no reason to look less often; nor is one look that a busy machine held up.
            _scanDuration = Shorter(_lastScan, duration);
            _lastScan = duration;
        }
    }

    /// <summary>Notes that a scan failed, so that another one is due soon, with or without events.</summary>
    public void Failed() => _retry = _retry is { } retry ? Shorter(retry * 2, LongestRetry) : FirstRetry;

    /// <summary>Notes that the source was replaced.</summary>
    public void Trust() => IsSuspicious = false;

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
