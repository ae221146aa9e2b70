using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using TaskBuildTools.Live.Reporting;

namespace TaskBuildTools.Live.Snapshots;

/// <summary>
/// Runs the handlers of events one after the other, off the loop: a slow one holds up only those after it, one that throws
/// holds up nothing, and one that waits for the store does not wait for itself.
/// </summary>
internal sealed class EventQueue : IAsyncDisposable
{
    private readonly Channel<Action> _queue = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly AsyncLocal<bool> _isInside = new();
    private readonly ILogger _logger;
    private readonly Task _running;

    public EventQueue(ILogger logger)
    {
        _logger = logger;
        _running = Task.Run(RunAsync);
    }

    /// <summary>Raises an event for each handler by itself.</summary>
    public void Raise<T>(object sender, EventHandler<T>? handlers, T arguments)
    {
        foreach (EventHandler<T> handler in Delegate.EnumerateInvocationList(handlers))
        {
            _queue.Writer.TryWrite(() => handler(sender, arguments));
        }
    }

    /// <summary>Waits for the handlers that are due, unless one of them is the caller.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (!_isInside.Value)
        {
            await _running.ConfigureAwait(false);
        }
    }

    private async Task RunAsync()
    {
        _isInside.Value = true;
        await foreach (Action handler in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                handler();
            }
            catch (Exception e)
            {
                _logger.HandlerFailed(e);
            }
        }
    }
}
