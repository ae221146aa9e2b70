using TaskBuildTools.Caching;

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

    /// <summary>The clock for what depends on the time, such as overdue tasks.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
