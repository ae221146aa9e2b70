using System.Text.Json.Serialization;

namespace TaskBuildTools.Caching;

/// <summary>
/// The counters of one level of a <see cref="TaskCache"/> at one moment. Each number is right by itself; while other threads
/// work, they may be a few operations apart.
/// </summary>
public readonly record struct CacheStatistics
{
    /// <summary>The level: <c>records</c>, <c>results</c> or <c>disk</c>.</summary>
    [JsonPropertyName("level")]
    public string Level { get; init; }

    /// <summary>Bytes held: for memory an estimate that includes the cache's own bookkeeping, for disk the length of the files.</summary>
    [JsonPropertyName("bytes")]
    public long Bytes { get; init; }

    /// <summary>The bound of <see cref="Bytes"/>.</summary>
    [JsonPropertyName("capacity")]
    public long Capacity { get; init; }

    /// <summary>Entries held.</summary>
    [JsonPropertyName("count")]
    public long Count { get; init; }

    /// <summary>Questions that were answered without decoding or computing.</summary>
    [JsonPropertyName("hits")]
    public long Hits { get; init; }

    /// <summary>Questions that were not.</summary>
    [JsonPropertyName("misses")]
    public long Misses { get; init; }

    /// <summary>Entries that were evicted, or dropped under memory pressure.</summary>
    [JsonPropertyName("evictions")]
    public long Evictions { get; init; }

    /// <summary>Entries that were found, or swept up, past their time to live.</summary>
    [JsonPropertyName("expirations")]
    public long Expirations { get; init; }

    /// <summary>Those of <see cref="Hits"/> that had been evicted, and were still alive because a caller used them.</summary>
    [JsonPropertyName("revived")]
    public long Revived { get; init; }

    /// <summary>How often the level was cut down because the memory of the machine, or of the container, ran short.</summary>
    [JsonPropertyName("trims")]
    public long Trims { get; init; }

    /// <summary>Why the level keeps nothing, or null where it works.</summary>
    [JsonPropertyName("disabledReason")]
    public string? DisabledReason { get; init; }

    /// <summary>Hits among all questions, from 0 to 1; 0 before the first.</summary>
    [JsonPropertyName("hitRate")]
    public double HitRate => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);
}
