namespace TaskBuildTools.Live.Watching;

/// <summary>Collects hints until the loop takes them: a burst becomes one. Thread-safe for those who tell; one reader.</summary>
internal sealed class ChangeSignal(TimeProvider clock) : IChangeListener
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _woken = NewSource();
    private TaskCompletionSource _urgent = NewSource();
    private List<TaskCompletionSource> _refreshes = [];
    private List<TaskCompletionSource> _taken = [];
    private Exception? _failure;
    private int _events;
    private long _first;
    private long _last;
    private Func<Exception>? _closed;

    public void Changed(string fullPath)
    {
        lock (_lock)
        {
            _last = clock.GetTimestamp();
            if (_events++ == 0)
            {
                _first = _last;
            }

            _woken.TrySetResult();
        }
    }

    public void Failed(Exception reason)
    {
        lock (_lock)
        {
            _failure = reason;
            _woken.TrySetResult();
        }
    }

    /// <summary>Completes after a rebuild that began after this call; fails when none will come.</summary>
    public Task RequestRefresh()
    {
        TaskCompletionSource request = NewSource();
        lock (_lock)
        {
            if (_closed is not null)
            {
                return Task.FromException(_closed());
            }

            _refreshes.Add(request);
            _urgent.TrySetResult();
            _woken.TrySetResult();
        }

        return request.Task;
    }

    /// <summary>Returns at the first hint, and at the latest when the time is over.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        Task woken;
        lock (_lock)
        {
            woken = _woken.Task;
        }

        await WaitForEither(woken, longest, cancellation).ConfigureAwait(false);
    }

    /// <summary>Returns when events have stopped for a while, have gone on for too long, or a caller waits for the result.</summary>
    public async Task SettleAsync(TimeSpan quiet, TimeSpan longest, CancellationToken cancellation)
    {
        while (true)
        {
            Task urgent;
            TimeSpan rest;
            lock (_lock)
            {
                if (_events == 0 || _urgent.Task.IsCompleted)
                {
                    return;
                }

                TimeSpan untilQuiet = quiet - clock.GetElapsedTime(_last);
                TimeSpan untilLongest = longest - clock.GetElapsedTime(_first);
                rest = untilQuiet < untilLongest ? untilQuiet : untilLongest;
                urgent = _urgent.Task;
            }

            if (rest <= TimeSpan.Zero)
            {
                return;
            }

            await WaitForEither(urgent, rest, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Takes everything that came in so far.</summary>
    public PendingChanges Take()
    {
        lock (_lock)
        {
            PendingChanges pending = new(_events, _refreshes, _failure);
            _events = 0;
            _taken = _refreshes;
            _refreshes = [];
            _failure = null;
            _woken = NewSource();
            _urgent = NewSource();
            return pending;
        }
    }

    /// <summary>Tells those who wait, also for a rebuild that was begun, and those who come later, that none will end.</summary>
    /// <param name="reason">Why; a new exception for each of them. The first one counts.</param>
    public void Close(Func<Exception> reason)
    {
        lock (_lock)
        {
            _closed ??= reason;
            foreach (TaskCompletionSource request in _taken.Concat(_refreshes))
            {
                request.TrySetException(_closed());
            }

            _taken = [];
            _refreshes = [];
        }
    }

    private async Task WaitForEither(Task signal, TimeSpan longest, CancellationToken cancellation)
    {
        if (signal.IsCompleted)
        {
            return;
        }

        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(signal, Task.Delay(longest, clock, stop.Token)).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
