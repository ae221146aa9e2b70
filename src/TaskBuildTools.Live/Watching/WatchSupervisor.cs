using Microsoft.Extensions.Logging;
using TaskBuildTools.Live.Logging;

namespace TaskBuildTools.Live.Watching;

/// <summary>
/// Keeps a change source alive: starts it, replaces it when it failed, fell silent or watches the wrong places, and falls back
/// to polling, with another try now and then, where none can be had. Used by the loop alone.
/// </summary>
internal sealed class WatchSupervisor(
    IChangeSource source, IChangeListener listener, PollingMode mode, TimeProvider clock, ILogger logger) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private IDisposable? _watcher;
    private WatchPlan? _plan;
    private bool _isOnShare;
    private long _started;
    private TimeSpan _pause = FirstPause;
    private long _failed;

    /// <summary>Why it polls, or null.</summary>
    public string? PollingReason { get; private set; }

    /// <summary>How often a watcher was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Whether the system tells of changes.</summary>
    public bool IsWatching => _watcher is not null;

    /// <summary>Whether the store has to look for itself as often as it can.</summary>
    public bool NeedsPolling => _watcher is null && mode != PollingMode.Never;

    /// <summary>Watches the places of a plan; does nothing when it does so already.</summary>
    /// <returns>Whether a watcher was started, so that what happened until now may have been missed.</returns>
    public bool Follow(WatchPlan plan)
    {
        if (mode == PollingMode.Always)
        {
            PollingReason = "Polling is set to Always.";
            return false;
        }

        bool isSame = plan.Equals(_plan);
        bool isPausing = _watcher is null && _plan is not null && clock.GetElapsedTime(_failed) < _pause;
        if (isPausing || (isSame && (_watcher is not null || _isOnShare)))
        {
            return false;
        }

        _plan = plan;
        string? share = mode == PollingMode.Auto ? NetworkShare.Find(plan.Places) : null;
        _isOnShare = share is not null;
        if (_isOnShare)
        {
            Stop();
            Say($"'{share}' is on a network share, which may not report changes made on other machines.");
            return false;
        }

        return Start(plan);
    }

    /// <summary>The source has said that it lost events or ended, or it was found to be silent.</summary>
    /// <returns>Whether another one was started.</returns>
    public bool Replace(string reason)
    {
        if (_plan is null || _watcher is null)
        {
            return false;
        }

        WatchPlan plan = _plan;
        logger.WatcherReplaced(reason);

        // One that fails as soon as it is started would keep the processor busy.
        if (clock.GetElapsedTime(_started) < FirstPause && Starts > 1)
        {
            Pause(reason);
            return false;
        }

        return Start(plan);
    }

    public void Dispose() => Stop();

    private bool Start(WatchPlan plan)
    {
        IDisposable? old = _watcher;
        try
        {
            _watcher = source.Start(plan, listener);
            Starts++;
            bool wasStable = Starts > 1 && clock.GetElapsedTime(_started) > LongestPause;
            _pause = wasStable ? FirstPause : _pause;
            _started = clock.GetTimestamp();
            Say(null);
            return true;
        }
        catch (Exception e)
        {
            // Whatever the reason: the files can be looked at without a watcher.
            _watcher = null;
            Pause(e.Message);
            return false;
        }
        finally
        {
            // After the new one is there, so that no moment is unwatched.
            old?.Dispose();
        }
    }

    private void Pause(string reason)
    {
        Stop();
        _failed = clock.GetTimestamp();
        Say(reason);
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
    }

    private void Stop()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private void Say(string? pollingReason)
    {
        if (pollingReason is not null && PollingReason is null)
        {
            logger.PollingStarted(pollingReason);
        }
        else if (pollingReason is null && PollingReason is not null)
        {
            logger.WatchingStarted();
        }

        PollingReason = pollingReason;
    }
}
