namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Bounds how many bytes of large contents are in memory at a time, over all threads: who asks for more than is left waits until
/// others have given theirs back. A thread that holds a share must not ask the same budget for another one. Thread-safe.
/// </summary>
/// <param name="limit">Bytes. A single content of more than that is let in when no other is.</param>
internal sealed class ContentBudget(long limit)
{
    /// <summary>Contents up to this are not counted: as many of them as there are threads are nothing.</summary>
    public const int Counted = 256 * 1024;

    // Two of the largest files that there may be: one thread never waits for nothing, and many small files are read at once.
    private const long SharedLimit = 128L * 1024 * 1024;

    // An object, since waiting for another thread's share needs a monitor.
    private readonly object _gate = new();
    private long _used;

    /// <summary>Files as they are read, of all builds and stores of this process.</summary>
    public static ContentBudget Files { get; } = new(SharedLimit);

    /// <summary>What compressed files are unpacked to. Asked while a share of <see cref="Files"/> is held, never the other way.</summary>
    public static ContentBudget Unpacked { get; } = new(SharedLimit);

    /// <summary>The most bytes that were taken at a time.</summary>
    public long Peak { get; private set; }

    /// <summary>Waits until so many bytes are free, and takes them until the share is disposed of.</summary>
    public Share Take(long bytes)
    {
        if (bytes <= Counted)
        {
            return default;
        }

        bytes = Math.Min(bytes, limit);
        lock (_gate)
        {
            while (_used + bytes > limit)
            {
                Monitor.Wait(_gate);
            }

            _used += bytes;
            Peak = Math.Max(Peak, _used);
            return new Share(this, bytes);
        }
    }

    private void Return(long bytes)
    {
        lock (_gate)
        {
            _used -= bytes;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Bytes that one thread holds; the default value holds none. Disposed of once.</summary>
    internal readonly struct Share(ContentBudget? budget, long bytes) : IDisposable
    {
        public void Dispose() => budget?.Return(bytes);
    }
}
