using System.Text.Json.Serialization;

namespace TaskBuildTools.Telemetry;

/// <summary>What one level of all caches of the process did since the monitor started. Immutable.</summary>
public sealed class CacheSummary
{
    internal CacheSummary(string level, long hits, long misses, long evictions, long trims, long bytes) =>
        (Level, Hits, Misses, Evictions, Trims, Bytes) = (level, hits, misses, evictions, trims, bytes);

    /// <summary><c>records</c> (decoded), <c>results</c> (computed, in memory) or <c>disk</c> (computed, in files).</summary>
    [JsonPropertyName("level")]
    public string Level { get; }

    /// <summary>Lookups that found an entry.</summary>
    [JsonPropertyName("hits")]
    public long Hits { get; }

    /// <summary>Lookups that did not.</summary>
    [JsonPropertyName("misses")]
    public long Misses { get; }

    /// <summary>Entries that were evicted.</summary>
    [JsonPropertyName("evictions")]
    public long Evictions { get; }

    /// <summary>Times that memory pressure made it smaller.</summary>
    [JsonPropertyName("trims")]
    public long Trims { get; }

    /// <summary>What it holds now, in bytes.</summary>
    [JsonPropertyName("bytes")]
    public long Bytes { get; }

    /// <summary>Share of lookups that found an entry, 0 to 1; null without lookups.</summary>
    [JsonPropertyName("hitRate")]
    public double? HitRate => Hits + Misses == 0 ? null : (double)Hits / (Hits + Misses);
}
