using Microsoft.Extensions.Logging;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Caching;
using TaskBuildTools.Live.Logging;
using TaskBuildTools.Snapshots;

namespace TaskBuildTools.Live.Snapshots;

/// <summary>
/// Opens the index that a build has published, with everything that belongs to it, before the next build replaces the files:
/// from then on the snapshot needs no file of that name. All snapshots share one cache.
/// </summary>
/// <param name="directory">Where the build publishes.</param>
/// <param name="cacheDirectory">Where computed results may be kept between starts, or null.</param>
/// <param name="options">What the store's user wants.</param>
/// <param name="clock">Of the snapshots: opening one reads it.</param>
/// <param name="logger">Gets slow queries.</param>
internal sealed class SnapshotOpener(string directory, string? cacheDirectory, TaskStoreOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly string[] Parts = [ArtifactNames.Index, ArtifactNames.Bodies, ArtifactNames.Text];

    private readonly WeakSnapshots _retired = new();
    private TaskCache? _cache = options.Cache;
    private FileStat[] _opened = [];

    /// <summary>The settings in force.</summary>
    public PerformanceOptions Performance => _cache?.Performance ?? options.Performance ?? new PerformanceOptions();

    /// <summary>The index, or null if its files are those that were opened last.</summary>
    /// <exception cref="TaskIndexException">Another program has damaged it.</exception>
    public TaskIndex? OpenIfNew()
    {
        FileStat[] now = Array.ConvertAll(Parts, StatOf);
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

        if (options.TextIndex)
        {
            _ = snapshot.Text;
        }

        return index;
    }

    private TaskIndex OpenWith(TaskCache? cache) => TaskIndex.Open(
        Path.Combine(directory, ArtifactNames.Index),
        new TaskIndexOptions
        {
            Performance = options.Performance,
            Cache = cache,
            CacheFolder = cacheDirectory is null ? null : Path.Combine(cacheDirectory, "results"),
            TimeProvider = clock,
            IsShared = true,
            SlowQueryThreshold = options.SlowQueryThreshold,
            OnSlowQuery = logger.QueryWasSlow,
        });

    private FileStat StatOf(string name)
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
