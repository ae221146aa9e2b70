using System.Runtime.InteropServices;

namespace TaskBuildTools.Caching;

/// <summary>
/// Lets a cache look at the memory after each full garbage collection, the way the framework's own array pool does: an object
/// that nothing refers to is finalized by a collection, and puts itself back for the next one. It ends with the cache.
/// </summary>
internal sealed class CollectionNotice
{
    /// <summary>A handle, since a weak reference is finalized by the same collection, perhaps earlier.</summary>
    private WeakGCHandle<TaskCache> _cache;

    private CollectionNotice(TaskCache cache) => _cache = new WeakGCHandle<TaskCache>(cache);

#pragma warning disable MA0055 // To be finalized is all that it is for.
    ~CollectionNotice()
#pragma warning restore MA0055
    {
        if (_cache.TryGetTarget(out TaskCache? cache))
        {
            // Finalizers of the whole process wait for this one.
            ThreadPool.UnsafeQueueUserWorkItem(static cache => cache.TrimUnderPressure(), cache, preferLocal: false);
            GC.ReRegisterForFinalize(this);
        }
        else
        {
            _cache.Dispose();
        }
    }

    public static void Register(TaskCache cache) => _ = new CollectionNotice(cache);
}
