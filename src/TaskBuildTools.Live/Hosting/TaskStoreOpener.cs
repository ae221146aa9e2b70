using Microsoft.Extensions.Options;

namespace TaskBuildTools.Live.Hosting;

/// <summary>Opens the store of a container once, whoever asks first, and closes it with the container. Thread-safe.</summary>
internal sealed class TaskStoreOpener(IOptions<TaskStoreOptions> options) : IAsyncDisposable, IDisposable
{
    private readonly Lock _lock = new();
    private Task<TaskStore>? _opening;

    /// <summary>The store; waits until it is open.</summary>
    public TaskStore Store => OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Null while nobody has asked for the store; then its opening.</summary>
    public Task<TaskStore>? Opening
    {
        get
        {
            lock (_lock)
            {
                return _opening;
            }
        }
    }

    public PollingMode Polling => options.Value.Polling;

    public Task<TaskStore> OpenAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            // One that failed is tried again by the next who asks.
            if (_opening is null or { IsFaulted: true } or { IsCanceled: true })
            {
                // On a thread of the pool, so that one who blocks for it cannot block it.
                _opening = Task.Run(() => TaskStore.OpenAsync(options.Value, cancellation), cancellation);
            }

            return _opening;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Opening is { IsCompletedSuccessfully: true } opened)
        {
            await (await opened.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
