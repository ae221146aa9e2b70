namespace TaskBuildTools.Live;

public sealed partial class TaskStore
{
    private Task? _stopping;
    private Task? _closing;

    /// <summary>
    /// Stops watching, and waits for the look and the handlers that are under way. Snapshots stay readable. Code that the store
    /// itself calls, such as a handler or a logger, may close it too, and does not wait for itself.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _stopping ??= Task.Run(StopAsync);
            _closing ??= CloseAsync(_stopping);
        }

        return _loop.IsCaller ? ValueTask.CompletedTask : new ValueTask(_events.IsCaller || _loopLogger.IsCaller ? _stopping : _closing);
    }

    /// <summary>The same, blocking.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task StopAsync()
    {
        // The edit that is under way ends as it should; those that wait for it find the store closed.
        await _editing.WaitAsync().ConfigureAwait(false);
        try
        {
            await _loop.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _editing.Release();
            SignalPublished();
        }
    }

    private async Task CloseAsync(Task stopping)
    {
        try
        {
            await stopping.ConfigureAwait(false);
        }
        finally
        {
            _queries.Dispose();
            _edits.Dispose();
            _state.Dispose();

            // Last, since it is the application's code that is waited for.
            await _events.DisposeAsync().ConfigureAwait(false);
            await _loopLogger.DisposeAsync().ConfigureAwait(false);
        }
    }
}
