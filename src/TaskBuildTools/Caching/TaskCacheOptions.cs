namespace TaskBuildTools.Caching;

/// <summary>How a <see cref="TaskCache"/> is made. Immutable once made.</summary>
public sealed class TaskCacheOptions
{
    /// <summary>
    /// The bounds: <see cref="PerformanceOptions.MemoryLimitMegabytes"/>, <see cref="PerformanceOptions.CacheTtlSeconds"/>,
    /// <see cref="PerformanceOptions.DiskCacheEnabled"/> and <see cref="PerformanceOptions.FileBufferSize"/> matter here.
    /// </summary>
    public PerformanceOptions Performance { get; init; } = new();

    /// <summary>Measures how long an entry lives.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Where computed results outlive the process, if the disk cache is enabled; made when first written to. Several
    /// processes may use it at once. Null keeps none on disk.
    /// </summary>
    public string? DiskFolder { get; init; }

    /// <summary>What the files in <see cref="DiskFolder"/> may take, in bytes; those used least recently go first.</summary>
    public long DiskLimitBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Entries that take more than this many bytes of memory are held compressed, which takes some microseconds at each use and
    /// gives a new instance each time; null holds none so.
    /// </summary>
    public int? CompressAbove { get; init; }

    internal const int DefaultRememberedEvictions = 1024;

    /// <summary>How many evicted entries of each memory level are found again while they are still in use.</summary>
    internal int RememberedEvictions { get; init; } = DefaultRememberedEvictions;

    internal MemoryPressure Pressure { get; init; } = MemoryPressure.OfProcess;

    /// <summary>Whether to look at the pressure after each full collection.</summary>
    internal bool FollowsCollections { get; init; } = true;
}
