using System.Collections.Immutable;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Callbacks;
using TaskBuildTools.Live.Callbacks;
using TaskBuildTools.Live.Logging;
using TaskBuildTools.Live.Snapshots;
using TaskBuildTools.Live.Watching;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>
/// Waits for hints, lets a burst end, looks at the files, and publishes what has changed: one look at a time. It is the only
/// one that builds and that replaces the snapshot, so readers need no lock. A look that fails is tried again; should the loop
/// itself fail, its callers get the reason.
/// </summary>
internal sealed class RebuildLoop : IAsyncDisposable
{
    private readonly TaskStoreOptions _options;
    private readonly BuildRequest _request;
    private readonly BuildSession _session;
    private readonly QueuedLogger _logger;
    private readonly Action<StoreUpdate> _updated;
    private readonly Action _ended;
    private readonly CancellationTokenSource _stopping = new();
    private readonly AsyncLocal<bool> _isInside = new();
    private readonly ChangeSignal _signal;
    private readonly WatchSupervisor _supervisor;
    private readonly SnapshotOpener _opener;
    private readonly SessionSaver _saver;
    private readonly StatusKeeper _status;
    private readonly ScanSchedule _pacing;
    private Task _running = Task.CompletedTask;
    private WatchPlan? _plan;
    private StoreSnapshot? _current;
    private StoreSnapshot? _announced;
    private Func<TaskStoreException>? _end;
    private bool _isShown;

    /// <param name="options">No longer changed.</param>
    /// <param name="request">With a session.</param>
    /// <param name="source">Tells of changes.</param>
    /// <param name="clock">Of all waiting, and of the snapshots. One that throws ends the loop.</param>
    /// <param name="logger">Takes what happens in the loop.</param>
    /// <param name="slow">Takes the queries that are slow, on the threads that run them.</param>
    /// <param name="updated">Called after each look that changed what is shown, by the loop: it must neither wait nor throw.</param>
    /// <param name="ended">Called when the loop has ended by itself, and its status says why. The same holds.</param>
    public RebuildLoop(
        TaskStoreOptions options,
        BuildRequest request,
        IChangeSource source,
        TimeProvider clock,
        QueuedLogger logger,
        GuardedLogger slow,
        Action<StoreUpdate> updated,
        Action ended)
    {
        _options = options;
        _request = request;
        _session = request.Session!;
        _logger = logger;
        (_updated, _ended) = (updated, ended);
        _signal = new ChangeSignal(clock);
        _supervisor = new WatchSupervisor(source, _signal, options.Polling, clock, logger);
        _opener = new SnapshotOpener(request.OutputDirectory, request.CacheDirectory, options, clock, slow);
        _saver = new SessionSaver(request, clock, logger);
        _status = new StatusKeeper(request, _supervisor, clock);
        _pacing = new ScanSchedule(options);
    }

    /// <summary>What is shown now. Never waits.</summary>
    public StoreSnapshot Current => Volatile.Read(ref _current)!;

    public TaskStoreStatus Status => _status.Status;

    /// <summary>Whether the caller was called by the loop, such as a listener to metrics: to wait for the loop would be for ever.</summary>
    public bool IsCaller => _isInside.Value;

    /// <summary>Makes the first snapshot and goes to work.</summary>
    /// <exception cref="TaskStoreException">Nothing could be built.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Open(CancellationToken cancellation)
    {
        if (Scan(cancellation, out BuildOutcome? outcome) is { } failure)
        {
            throw failure;
        }

        _pacing.Scanned(new PendingChanges(0, [], null), foundChange: true, isWatching: false, outcome!.Elapsed);
        FollowPlan(outcome);
        _saver.Save();
        _status.Set(Current, failure: null);
        _running = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Completes after a look that began after this call; fails when that look fails, or none will come.</summary>
    public Task RefreshAsync() => _signal.RequestRefresh();

    /// <exception cref="TaskStoreException">The loop has ended by itself.</exception>
    public void ThrowIfEnded()
    {
        if (Volatile.Read(ref _end) is { } end)
        {
            throw end();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _signal.Close(static () => new ObjectDisposedException(nameof(TaskStore)));
        try
        {
            _supervisor.Dispose();
        }
        finally
        {
            _saver.Save();
            _stopping.Dispose();
        }
    }

    private async Task RunAsync()
    {
        _isInside.Value = true;
        try
        {
            while (true)
            {
                await _signal.WaitAsync(_pacing.UntilNextScan(_supervisor), _stopping.Token).ConfigureAwait(false);
                await _signal.SettleAsync(_options.Debounce, _options.MaxDelay, _stopping.Token).ConfigureAwait(false);
                await TurnAsync(_signal.Take()).ConfigureAwait(false);
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // The store is being closed; no caller waits for a scan any more.
        }
        catch (Exception e)
        {
            End(e);
        }
    }

    private async Task TurnAsync(PendingChanges pending)
    {
        TaskStoreException? failure;
        try
        {
            failure = Turn(pending);
        }
        catch (Exception e) when (!_stopping.IsCancellationRequested)
        {
            failure = Failed(new TaskStoreException(e.Message, e));
        }

        await _logger.FlushAsync().ConfigureAwait(false);
        _status.Set(Current, failure?.Message);
        foreach (TaskCompletionSource refresh in pending.Refreshes)
        {
            _ = failure is null ? refresh.TrySetResult() : refresh.TrySetException(failure);
        }
    }

    private TaskStoreException? Turn(PendingChanges pending)
    {
        if (pending.Failure is { } lost && _supervisor.Replace(lost.Message))
        {
            _pacing.Trust();
        }

        bool wasSuspicious = _pacing.IsSuspicious;
        if (Scan(_stopping.Token, out BuildOutcome? outcome) is { } failure)
        {
            return Failed(failure);
        }

        _pacing.Scanned(pending, !outcome!.IsUpToDate, _supervisor.IsWatching, outcome.Elapsed);
        if (wasSuspicious && _pacing.IsSuspicious && _supervisor.Replace("A scan found a change that no notification had reported."))
        {
            _pacing.Trust();
            _signal.Changed(_request.ProjectDirectory);
        }

        FollowPlan(outcome);
        _saver.SaveIfDue();
        return null;
    }

    private TaskStoreException Failed(TaskStoreException failure)
    {
        _pacing.Failed();
        _logger.ScanFailed(Current.Version, failure.Message, failure.InnerException);
        return failure;
    }

    // The last line of defence: nothing is known that leads here.
    private void End(Exception exception)
    {
        Exception cause = exception is AggregateException several ? several.GetBaseException() : exception;
        string reason = $"The task store has stopped permanently at version {Current.Version}; open a new store. The reason: "
            + $"{cause.GetType().Name}: {CallbackFailures.MessageOf(cause)}";
        Func<TaskStoreException> end = () => new TaskStoreException(reason, cause);
        Volatile.Write(ref _end, end);
        _status.SetStopped(reason);
        _signal.Close(end);
        _ended();
        _logger.StoreStopped(reason, cause);
    }

    private TaskStoreException? Scan(CancellationToken cancellation, out BuildOutcome? outcome)
    {
        outcome = null;
        try
        {
            _status.CountScan();
            outcome = TaskFolderBuilder.Build(_request, cancellation);
            if (outcome.IsFailure)
            {
                return new TaskStoreException(outcome.Findings[0].Finding.Message);
            }

            if (!outcome.IsUpToDate)
            {
                _status.CountRebuild(outcome.Elapsed);
                _isShown = false;
                Instrumentation.Rebuilt(outcome.Elapsed);
            }

            // Also what a look before this one has built, and failed to show.
            if (!_isShown)
            {
                Show(outcome);
                _isShown = true;
            }

            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new TaskStoreException(e.Message, e);
        }
    }

    private void Show(BuildOutcome outcome)
    {
        StoreSnapshot? old = _current;
        ImmutableArray<TaskDiagnostic> diagnostics = DiagnosticList.Of(outcome.Findings);
        TaskIndex? opened = _opener.OpenIfNew();
        StoreSnapshot now = new(
            opened is null ? old!.Version : (old?.Version ?? 0) + 1,
            opened ?? old!.Index,
            _session.Published!,
            _session.Schema!,
            _session.Documents,
            _session.LastGoodCount,
            _session.Cache!.Table.Entries,
            diagnostics,
            _opener.Performance.MaxConcurrentOperations is > 0 and var most ? most : Environment.ProcessorCount);
        Volatile.Write(ref _current, now);
        StoreUpdate update = StoreUpdate.Between(_announced, now);
        _logger.Updated(update, _request.ProjectDirectory, outcome);

        // Before the events: a handler that reads the status must not get the one before.
        _status.Set(now, failure: null);
        _updated(update);
        _announced = now;
    }

    // Watches what there is now; whatever happened before the new watcher stood is found by another look.
    private void FollowPlan(BuildOutcome outcome)
    {
        if (_plan is null || !outcome.IsUpToDate || !_plan.IsCurrent(_session.Directories))
        {
            _plan = WatchPlan.Of(_request, _session.Directories);
        }

        if (_supervisor.Follow(_plan))
        {
            _signal.Changed(_request.ProjectDirectory);
        }
    }
}
