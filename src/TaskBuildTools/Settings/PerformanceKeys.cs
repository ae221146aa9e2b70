using TaskBuildTools.Format;

namespace TaskBuildTools.Settings;

/// <summary>
/// The nine keys of <c>performance.yaml</c>, for who checks the file and for who reads the index. The ranges are those of
/// the attributes of <see cref="PerformanceOptions"/>, which an application trimmed or compiled ahead of time could not look up.
/// </summary>
internal static class PerformanceKeys
{
    /// <summary>By number, without a gap, from 1.</summary>
    public static IReadOnlyList<PerformanceKey> All { get; } =
    [
        new(1, "cache", "memory_limit_mb", 1, 65_536, false, static (options, value) => options.MemoryLimitMegabytes = value),
        new(2, "cache", "disk_cache_enabled", 0, 1, true, static (options, value) => options.DiskCacheEnabled = value != 0),
        new(3, "cache", "cache_ttl_seconds", 0, 31_536_000, false, static (options, value) => options.CacheTtlSeconds = value),
        new(4, "io", "batch_size", 1, 1_000_000, false, static (options, value) => options.BatchSize = value),
        new(5, "io", "max_concurrent_operations", 0, 256, false, static (options, value) => options.MaxConcurrentOperations = value),
        new(6, "io", "file_buffer_size", 4_096, 16_777_216, false, static (options, value) => options.FileBufferSize = value),
        new(7, "analytics", "enable_parallel_processing", 0, 1, true, static (options, value) => options.EnableParallelProcessing = value != 0),
        new(8, "analytics", "max_worker_threads", 0, 256, false, static (options, value) => options.MaxWorkerThreads = value),
        new(9, "analytics", "chunk_size", 64, 16_777_216, false, static (options, value) => options.ChunkSize = value),
    ];

    /// <summary>The options with these values, and defaults for the rest: a key without a meaning is passed over, a value out of range becomes the nearest in range.</summary>
    public static PerformanceOptions ToOptions(ReadOnlySpan<PerformanceValue> values)
    {
        PerformanceOptions options = new();
        foreach (PerformanceValue value in values)
        {
            if (value.Key >= 1 && value.Key <= All.Count)
            {
                PerformanceKey key = All[value.Key - 1];
                key.Set(options, (int)Math.Clamp(value.Value, key.Minimum, key.Maximum));
            }
        }

        return options;
    }
}
