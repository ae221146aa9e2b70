using Microsoft.Extensions.Logging;
using TaskBuildTools.Callbacks;

namespace TaskBuildTools.Live.Callbacks;

/// <summary>
/// Hands messages of the loop to a logger on a queue, so that one that does not return holds up nothing: beyond
/// <see cref="MostWaiting"/>, messages are lost and counted. Thread-safe.
/// </summary>
internal sealed class QueuedLogger : ILogger, IAsyncDisposable
{
    public const int MostWaiting = 1_000;

    /// <summary>How long the loop waits for the logger, so that who waits for the loop usually finds its messages logged.</summary>
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(1);

    private readonly GuardedLogger _logger;
    private readonly CallbackFailures _failures;
    private readonly CallbackQueue _queue;

    public QueuedLogger(GuardedLogger logger, CallbackFailures failures)
    {
        _logger = logger;
        _failures = failures;
        _queue = new CallbackQueue(MostWaiting, exception => Note(failures, exception));
    }

    /// <summary>Whether the caller was called by the logger.</summary>
    public bool IsCaller => _queue.IsCaller;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <summary>Asked on the queue.</summary>
    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        bool isPosted = _queue.TryPost(() =>
        {
            if (_logger.IsEnabled(logLevel))
            {
                _logger.Log(logLevel, eventId, state, exception, formatter);
            }
        });
        if (!isPosted)
        {
            _failures.Add("The logger does not return, or is closed: a message of the store was lost.");
        }
    }

    /// <summary>Waits until the messages so far are logged, unless the logger takes too long.</summary>
    public Task FlushAsync() => _queue.DrainAsync(LockTimeout);

    /// <summary>Takes no more messages, and gives those that wait a last chance.</summary>
    public ValueTask DisposeAsync() => new(_queue.CloseAsync(LockTimeout));

    private static Task Note(CallbackFailures failures, Exception exception)
    {
        failures.Add("The logger", exception);
        return Task.CompletedTask;
    }
}
