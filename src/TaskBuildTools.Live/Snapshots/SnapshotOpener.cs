using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Caching;
using TaskBuildTools.Querying;

namespace TaskBuildTools.Live.Snapshots;

/// <summary>
/// Opens the index that a build has published, with everything that belongs to it, before the next build replaces the files:
/// from then on the snapshot needs no file of that name. All snapshots share one cache.
/// </summary>
internal sealed class SnapshotOpener(string directory, TaskStoreOptions options)
{
    private static readonly string[] Parts = [ArtifactNames.Index, ArtifactNames.Bodies];

    private readonly WeakSnapshots _retired = new();
    private TaskCache? _cache = options.Cache;
    private FileStat[] _opened = [];

    /// <summary>The index, or null if its files are those that were opened last.</summary>
    /// <exception cref="TaskIndexException">Another program has damaged it.</exception>
    public TaskIndex? OpenIfNew()
    {
        FileStat[] now = Array.ConvertAll(Parts, LookAt);
        if (now.AsSpan().SequenceEqual(_opened))
        {
            return null;
        }

        TaskIndex index = Open();
        _opened = now;
        _retired.Add(index, now.Sum(static part => part.Size));
        return index;
    }

    private TaskIndex Open()
    {
        TaskIndex index = OpenWith(_cache);
        if (index.Count == 0)
        {
            return index;
        }

        // The one way to what all tasks of an index share.
        Snapshot snapshot = index.DependencyOrder[0].SnapshotOrNull!;
        if (_cache is not null && options.Cache is null && !IsSame(snapshot.Services.Performance, _cache.Performance))
        {
            // Other bounds ask for another cache.
            index = OpenWith(null);
            snapshot = index.DependencyOrder[0].SnapshotOrNull!;
        }

        _cache = snapshot.Services.Cache;
        if (options.Bodies)
        {
            _ = snapshot.Bodies;
        }

        return index;
    }

    private TaskIndex OpenWith(TaskCache? cache) => TaskIndex.Open(
        Path.Combine(directory, ArtifactNames.Index),
        new TaskIndexOptions { Performance = options.Performance, Cache = cache, TimeProvider = options.TimeProvider });

    private FileStat LookAt(string name)
    {
        FileStatReader.TryRead(Path.Combine(directory, name), out FileStat stat);
        return stat;
    }

    private static bool IsSame(PerformanceOptions left, PerformanceOptions right) =>
        left.MemoryLimitMegabytes == right.MemoryLimitMegabytes
        && left.DiskCacheEnabled == right.DiskCacheEnabled
        && left.CacheTtlSeconds == right.CacheTtlSeconds
        && left.BatchSize == right.BatchSize
        && left.MaxConcurrentOperations == right.MaxConcurrentOperations
        && left.FileBufferSize == right.FileBufferSize
        && left.EnableParallelProcessing == right.EnableParallelProcessing
        && left.MaxWorkerThreads == right.MaxWorkerThreads
        && left.ChunkSize == right.ChunkSize;
}
