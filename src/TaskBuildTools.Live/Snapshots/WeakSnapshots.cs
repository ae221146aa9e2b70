namespace TaskBuildTools.Live.Snapshots;

/// <summary>
/// Keeps superseded snapshots from piling up: their memory is mapped, so the collector does not feel it, and a store that
/// publishes often while little is allocated would keep them all. Used by the loop alone.
/// </summary>
internal sealed class WeakSnapshots
{
    private const int MostAlive = 32;
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly Queue<(WeakReference<TaskIndex> Index, long Bytes)> _snapshots = new();

    public void Add(TaskIndex index, long bytes)
    {
        _snapshots.Enqueue((new WeakReference<TaskIndex>(index), bytes));
        ForgetCollected();
        if (_snapshots.Count > MostAlive || _snapshots.Sum(static snapshot => snapshot.Bytes) > Math.Max(MostBytes, 4 * bytes))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Optimized, blocking: false);
        }
    }

    private void ForgetCollected()
    {
        for (int i = _snapshots.Count; i > 0; i--)
        {
            (WeakReference<TaskIndex> index, long bytes) = _snapshots.Dequeue();
            if (index.TryGetTarget(out _))
            {
                _snapshots.Enqueue((index, bytes));
            }
        }
    }
}
