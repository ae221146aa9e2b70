using TaskBuildTools.Caching;
using TaskBuildTools.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools;

/// <summary>How an index is opened. Immutable once made, and thread-safe.</summary>
public sealed class TaskIndexOptions
{
    /// <summary>Overrides what the index carries from <c>performance.yaml</c>; null takes that, or the defaults.</summary>
    public PerformanceOptions? Performance { get; init; }

    /// <summary>A cache to share with other indexes, such as the next snapshot of the same tasks; null gives the index one of its own.</summary>
    public TaskCache? Cache { get; init; }

    /// <summary>
    /// Where computed results are kept on disk, if <see cref="PerformanceOptions.DiskCacheEnabled"/> and no
    /// <see cref="Cache"/> was given; null takes the index file's path with <c>.cache</c> behind it, and for an index that was
    /// not opened from a file keeps none.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>
    /// How the files are read: the index, its bodies and its text index. By itself a file on a disk of the machine is mapped, which
    /// nobody may shorten or write into, and one on a network file system is read. Not used for what is opened from memory or embedded.
    /// </summary>
    public TaskIndexAccess Access { get; init; }

    /// <summary>The clock for what depends on the time, such as overdue tasks.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Tunes batch sizes, and the cache that it was made for, which is then the one of the index when <see cref="Cache"/> is
    /// null; null tunes nothing.
    /// </summary>
    public AutoTuner? Tuner { get; init; }

    /// <summary>Queries that take at least this long are counted and reported as slow; null for none.</summary>
    public TimeSpan? SlowQueryThreshold { get; init; }

    /// <summary>
    /// Called for each slow query, on the thread that ran it and right after it. Making the plan runs the query once more. What
    /// it throws reaches the caller of the query.
    /// </summary>
    public Action<SlowQuery>? OnSlowQuery { get; init; }

    /// <summary>Whether others hold the index too, so that disposing of it does nothing.</summary>
    internal bool IsShared { get; init; }
}
