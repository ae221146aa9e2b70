using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Diagnostics;
using TaskBuildTools.Live.Reporting;
using TaskBuildTools.Live.Snapshots;
using TaskBuildTools.Live.Watching;

namespace TaskBuildTools.Live.Rebuilding;

/// <summary>
/// Waits for hints, lets a burst end, looks at the files, and publishes what has changed: one look at a time. It is the only
/// one that builds and that replaces the snapshot, so readers need no lock.
/// </summary>
internal sealed class RebuildLoop : IAsyncDisposable
{
    private static readonly TimeSpan SaveInterval = TimeSpan.FromSeconds(30);

    private readonly TaskStoreOptions _options;
    private readonly BuildRequest _request;
    private readonly BuildSession _session;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly Action<StoreUpdate> _updated;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ChangeSignal _signal;
    private readonly WatchSupervisor _supervisor;
    private readonly SnapshotOpener _opener;
    private readonly LookPacing _pacing;
    private Task _running = Task.CompletedTask;
    private WatchPlan? _plan;
    private StoreSnapshot? _current;
    private TaskStoreStatus? _status;
    private long _looks;
    private long _rebuilds;
    private long _saved;
    private TimeSpan _rebuildDuration;

    /// <param name="options">Nobody changes them any more.</param>
    /// <param name="request">With a session.</param>
    /// <param name="source">Tells of changes.</param>
    /// <param name="logger">Takes what happens.</param>
    /// <param name="updated">Called after each look that changed what is shown, by the loop: it must not wait.</param>
    public RebuildLoop(
        TaskStoreOptions options, BuildRequest request, IChangeSource source, ILogger logger, Action<StoreUpdate> updated)
    {
        _options = options;
        _request = request;
        _session = request.Session!;
        _logger = logger;
        _clock = options.TimeProvider;
        _updated = updated;
        _signal = new ChangeSignal(_clock);
        _supervisor = new WatchSupervisor(source, _signal, options.Polling, _clock, logger);
        _opener = new SnapshotOpener(request.OutputDirectory, request.CacheDirectory, options, logger);
        _pacing = new LookPacing(options);
    }

    /// <summary>What is shown now. Never waits.</summary>
    public StoreSnapshot Current => Volatile.Read(ref _current)!;

    public TaskStoreStatus Status => Volatile.Read(ref _status)!;

    /// <summary>Makes the first snapshot and goes to work.</summary>
    /// <exception cref="TaskStoreException">Nothing could be built.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Open(CancellationToken cancellation)
    {
        if (Look(cancellation, out BuildOutcome? outcome) is { } failure)
        {
            throw failure;
        }

        _pacing.Looked(new PendingChanges(0, [], null), foundChange: true, isWatching: false, outcome!.Elapsed);
        FollowPlan(outcome);
        SaveIfDue(TimeSpan.Zero);
        SetStatus(null);
        _running = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Completes after a look that began after this call.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="TaskStoreException">The look failed.</exception>
    public Task RefreshAsync() => _signal.RequestRefresh();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _signal.Close();
        _supervisor.Dispose();
        SaveIfDue(TimeSpan.Zero);
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _signal.WaitAsync(_pacing.UntilNextLook(_supervisor), _stopping.Token).ConfigureAwait(false);
                await _signal.SettleAsync(_options.QuietTime, _options.LongestWait, _stopping.Token).ConfigureAwait(false);
                Turn(_signal.Take());
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The store is closed.
        }
    }

    private void Turn(PendingChanges pending)
    {
        if (pending.Failure is { } lost && _supervisor.Replace(lost.Message))
        {
            _pacing.Trust();
        }

        bool wasSuspicious = _pacing.IsSuspicious;
        TaskStoreException? failure = Look(_stopping.Token, out BuildOutcome? outcome);
        if (failure is not null)
        {
            _pacing.Failed();
            _logger.LookFailed(Current.Version, failure.Message, failure.InnerException);
        }
        else
        {
            _pacing.Looked(pending, !outcome!.IsUpToDate, _supervisor.IsWatching, outcome.Elapsed);
            if (wasSuspicious && _pacing.IsSuspicious && _supervisor.Replace("A change came without an event."))
            {
                _pacing.Trust();
                LookAgain();
            }

            FollowPlan(outcome);
            SaveIfDue(SaveInterval);
        }

        SetStatus(failure?.Message);
        foreach (TaskCompletionSource refresh in pending.Refreshes)
        {
            _ = failure is null ? refresh.TrySetResult() : refresh.TrySetException(failure);
        }
    }

    private TaskStoreException? Look(CancellationToken cancellation, out BuildOutcome? outcome)
    {
        outcome = null;
        try
        {
            _looks++;
            outcome = TaskFolderBuilder.Build(_request, cancellation);
            if (outcome.IsFailure)
            {
                return new TaskStoreException(outcome.Findings[0].Finding.Message);
            }

            if (!outcome.IsUpToDate || _current is null)
            {
                _rebuilds++;
                Telemetry.Instruments.Rebuilds.Add(1);
                Telemetry.Instruments.OperationDuration.Record(
                    outcome.Elapsed.TotalSeconds, new KeyValuePair<string, object?>(TelemetryInstruments.OperationTag, OperationNames.Rebuild));
                Show(outcome);
                _rebuildDuration = outcome.Elapsed;
            }

            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
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
        StoreUpdate update = StoreUpdate.Between(old, now);
        Report(update, outcome);

        // Before anybody is told: a handler that asks for the status must not get the one before.
        SetStatus(failure: null);
        _updated(update);
    }

    private void Report(StoreUpdate update, BuildOutcome outcome)
    {
        if (update.Old is null)
        {
            _logger.StoreOpened(
                _request.ProjectDirectory, update.Now.Index.Count, outcome.Counts.Parsed, outcome.Counts.Errors, outcome.Counts.Warnings);
        }
        else if (update.HasNewVersion && _logger.IsEnabled(LogLevel.Information))
        {
            _logger.SnapshotPublished(
                update.Now.Version,
                update.Changes.Added.Count,
                update.Changes.Changed.Count,
                update.Changes.Removed.Count,
                outcome.Counts.Parsed,
                (long)outcome.Elapsed.TotalMilliseconds);
        }

        _logger.Diagnostics(update.AddedDiagnostics, update.RemovedDiagnostics, update.Now.Diagnostics.Length);
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
            LookAgain();
        }
    }

    private void LookAgain() => _signal.Changed(_request.ProjectDirectory);

    private void SaveIfDue(TimeSpan interval)
    {
        if (_saved != 0 && _clock.GetElapsedTime(_saved) < interval)
        {
            return;
        }

        try
        {
            _saved = _clock.GetTimestamp();
            TaskFolderBuilder.SaveSession(_request, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _logger.SavingFailed(e.Message);
        }
    }

    private void SetStatus(string? failure)
    {
        StoreSnapshot current = Current;
        Volatile.Write(ref _status, new TaskStoreStatus
        {
            Version = current.Version,
            TaskCount = current.Index.Count,
            ErrorCount = current.Diagnostics.Count(static diagnostic => diagnostic.Severity == TaskDiagnosticSeverity.Error),
            WarningCount = current.Diagnostics.Count(static diagnostic => diagnostic.Severity == TaskDiagnosticSeverity.Warning),
            LastGoodCount = _session.LastGoodCount,
            RejectedCount = current.Index.RejectedCount,
            Looks = _looks,
            Rebuilds = _rebuilds,
            LastLook = failure is null ? _clock.GetUtcNow() : _status?.LastLook ?? default,
            LastRebuildDuration = _rebuildDuration,
            LastFailure = failure,
            Watching = _supervisor.IsWatching ? WatchState.Watching : WatchState.Polling,
            PollingReason = _supervisor.PollingReason,
            WatcherStarts = _supervisor.Starts,
        });
    }
}
