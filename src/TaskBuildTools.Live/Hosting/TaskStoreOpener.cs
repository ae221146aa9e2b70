using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TaskBuildTools.Live.Hosting;

/// <summary>Opens one store of a container once, whoever asks first, and closes it with the container. Thread-safe.</summary>
/// <param name="options">The options of all stores.</param>
/// <param name="name">The name of this one; null for the store without a name.</param>
internal sealed class TaskStoreOpener(IOptionsMonitor<TaskStoreOptions> options, string? name) : IAsyncDisposable, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task<TaskStore>? _opening;

    /// <summary>The store; waits until it is open.</summary>
    public TaskStore Store => OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Null before the first request for the store; then its opening.</summary>
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

    public TaskStoreOptions StoreOptions => options.Get(name ?? Options.DefaultName);

    /// <summary>The opener of a store of the container.</summary>
    /// <exception cref="InvalidOperationException">No such store is registered.</exception>
    public static TaskStoreOpener Of(IServiceProvider provider, string? name) =>
        (name is null ? provider.GetService<TaskStoreOpener>() : provider.GetKeyedService<TaskStoreOpener>(name))
        ?? throw new InvalidOperationException(name is null
            ? "No task store without a name is registered. Call AddTaskStore(options => ...) on the services."
            : $"No task store of the name \"{name}\" is registered. Call AddTaskStore(\"{name}\", options => ...) on the services.");

    public Task<TaskStore> OpenAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, typeof(TaskStore));

            // One that failed is tried again by the next who asks.
            if (_opening is null or { IsFaulted: true } or { IsCanceled: true })
            {
                // On a thread of the pool, so that one who blocks for it cannot block it.
                _opening = Task.Run(() => OpenStoreAsync(cancellation), cancellation);
            }

            return _opening;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task<TaskStore>? opening;
        lock (_lock)
        {
            opening = _opening;
            _stopping.Cancel();
        }

        if (opening is null)
        {
            return;
        }

        // One that is being opened is closed as soon as it is open.
        await Task.WhenAny(opening).ConfigureAwait(false);
        if (opening.IsCompletedSuccessfully)
        {
            await (await opening.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<TaskStore> OpenStoreAsync(CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopping.Token);
        return await TaskStore.OpenAsync(StoreOptions, stop.Token).ConfigureAwait(false);
    }
}
