using TaskBuildTools.Callbacks;
using TaskBuildTools.Live.Logging;

namespace TaskBuildTools.Live.Callbacks;

/// <summary>
/// The one place where the store enters handlers of its events: each by itself, on a queue. What one throws is counted and logged,
/// and keeps no other from being called. Thread-safe.
/// </summary>
internal sealed class EventRaiser : IAsyncDisposable
{
    private readonly CallbackQueue _queue;

    public EventRaiser(QueuedLogger logger, CallbackFailures failures) =>
        _queue = new CallbackQueue(int.MaxValue, exception =>
        {
            failures.Add("A handler of an event", exception);
            logger.HandlerFailed(exception);
            return logger.FlushAsync();
        });

    /// <summary>Whether the caller was called by a handler.</summary>
    public bool IsCaller => _queue.IsCaller;

    public void Raise<T>(object sender, EventHandler<T>? handlers, T arguments)
    {
        foreach (EventHandler<T> handler in Delegate.EnumerateInvocationList(handlers))
        {
            _queue.TryPost(() => handler(sender, arguments));
        }
    }

    /// <summary>Waits for the handlers that are due.</summary>
    public ValueTask DisposeAsync() => _queue.DisposeAsync();
}
