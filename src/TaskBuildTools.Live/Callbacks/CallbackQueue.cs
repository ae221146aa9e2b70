using System.Threading.Channels;

namespace TaskBuildTools.Live.Callbacks;

/// <summary>
/// Runs code of the application one call after the other, off the loop: a slow one holds up only those after it, one that throws
/// holds up nothing, and one that waits for the store does not wait for itself. Thread-safe.
/// </summary>
internal sealed class CallbackQueue : IAsyncDisposable
{
    private readonly Channel<Action> _queue;
    private readonly AsyncLocal<bool> _isInside = new();
    private readonly Func<Exception, Task> _failed;
    private readonly Task _running;
    private Task _late = Task.CompletedTask;
    private long _posted;
    private long _done;

    /// <param name="limit">How many may wait.</param>
    /// <param name="failed">Is given what one of them threw; must not throw.</param>
    public CallbackQueue(int limit, Func<Exception, Task> failed)
    {
        _queue = Channel.CreateBounded<Action>(new BoundedChannelOptions(limit) { SingleReader = true });
        _failed = failed;
        _running = Task.Run(RunAsync);
    }

    /// <summary>Whether the caller was called from this queue.</summary>
    public bool IsCaller => _isInside.Value;

    /// <summary>False when so many wait that there is no room, or the queue is closed.</summary>
    public bool TryPost(Action callback)
    {
        Interlocked.Increment(ref _posted);
        if (_queue.Writer.TryWrite(callback))
        {
            return true;
        }

        Interlocked.Decrement(ref _posted);
        return false;
    }

    /// <summary>
    /// Waits for those that were posted until now, but not for long: while one does not return, the next calls do not wait at all.
    /// </summary>
    public async Task DrainAsync(TimeSpan lockTimeout)
    {
        bool isIdle = Interlocked.Read(ref _done) == Interlocked.Read(ref _posted);
        if (isIdle || _isInside.Value || !Volatile.Read(ref _late).IsCompleted)
        {
            return;
        }

        TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (TryPost(drained.SetResult))
        {
            await WaitAsync(drained.Task, lockTimeout).ConfigureAwait(false);
            Volatile.Write(ref _late, drained.Task);
        }
    }

    /// <summary>Takes no more, and waits for those that are due.</summary>
    public async ValueTask DisposeAsync()
    {
        Close();
        await _running.ConfigureAwait(false);
    }

    /// <summary>Takes no more, and waits for those that are due, but not for long.</summary>
    public Task CloseAsync(TimeSpan lockTimeout)
    {
        Close();
        return WaitAsync(_running, lockTimeout);
    }

    private static async Task WaitAsync(Task task, TimeSpan lockTimeout) =>
        await task.WaitAsync(lockTimeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Close() => _queue.Writer.TryComplete();

    private async Task RunAsync()
    {
        _isInside.Value = true;
        await foreach (Action callback in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                callback();
            }
            catch (Exception e)
            {
                await _failed(e).ConfigureAwait(false);
            }

            Interlocked.Increment(ref _done);
        }
    }
}
