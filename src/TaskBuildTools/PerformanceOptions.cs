using System.ComponentModel.DataAnnotations;

namespace TaskBuildTools;

/// <summary>
/// What <c>performance.yaml</c> says, or code instead of it: bounds and switches, none of which changes an answer. The build
/// checks the file and carries it in the index; an index opened without options of its own uses those.
/// </summary>
/// <remarks>Not thread-safe while it is changed. Its users make a copy, so later changes have no effect there.</remarks>
public sealed class PerformanceOptions
{
    /// <summary><c>cache.memory_limit_mb</c>: what decoded records and computed results may hold together, in MiB; 1 to 65,536.</summary>
    [Range(1, 65_536)]
    public int MemoryLimitMegabytes { get; set; } = 64;

    /// <summary><c>cache.disk_cache_enabled</c>: whether computed results outlive the process, in a folder of their own.</summary>
    public bool DiskCacheEnabled { get; set; }

    /// <summary><c>cache.cache_ttl_seconds</c>: how long an entry of a cache is used, in seconds; 0 for as long as it fits. Up to a year.</summary>
    [Range(0, 31_536_000)]
    public int CacheTtlSeconds { get; set; }

    /// <summary><c>io.batch_size</c>: tasks, or task files, that bulk work takes in one step; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int BatchSize { get; set; } = 256;

    /// <summary><c>io.max_concurrent_operations</c>: files that are worked on at one time; 1 to 256, or 0 for one for each processor.</summary>
    [Range(0, 256)]
    public int MaxConcurrentOperations { get; set; }

    /// <summary><c>io.file_buffer_size</c>: bytes of the buffer that a file is read or written through; 4,096 to 16,777,216.</summary>
    [Range(4_096, 16_777_216)]
    public int FileBufferSize { get; set; } = 65_536;

    /// <summary><c>analytics.enable_parallel_processing</c>: whether analytics over many tasks use several threads.</summary>
    public bool EnableParallelProcessing { get; set; } = true;

    /// <summary><c>analytics.max_worker_threads</c>: how many threads at most; 1 to 256, or 0 for one for each processor.</summary>
    [Range(0, 256)]
    public int MaxWorkerThreads { get; set; }

    /// <summary><c>analytics.chunk_size</c>: tasks in one unit of parallel work, rounded up to a multiple of 64; 64 to 16,777,216.</summary>
    [Range(64, 16_777_216)]
    public int ChunkSize { get; set; } = 16_384;

    /// <summary>A copy.</summary>
    public PerformanceOptions Clone() => (PerformanceOptions)MemberwiseClone();
}
