using System.Text.Json.Serialization;

namespace TaskBuildTools.Telemetry;

/// <summary>One moment of a <see cref="PerformanceReport.History"/>, and what happened since the point before it.</summary>
public readonly record struct PerformancePoint
{
    /// <summary>When, in UTC.</summary>
    [JsonPropertyName("time")]
    public DateTimeOffset Time { get; internal init; }

    /// <summary>Bytes on the managed heap of the process.</summary>
    [JsonPropertyName("managedBytes")]
    public long ManagedBytes { get; internal init; }

    /// <summary>Physical memory of the process, mapped index files included, in bytes.</summary>
    [JsonPropertyName("workingSetBytes")]
    public long WorkingSetBytes { get; internal init; }

    /// <summary>Bytes in all caches in memory (not on disk).</summary>
    [JsonPropertyName("cacheBytes")]
    public long CacheBytes { get; internal init; }

    /// <summary>Share of the lookups of decoded records since the last point that found one, 0 to 1; null without lookups.</summary>
    [JsonPropertyName("recordsHitRate")]
    public double? RecordsHitRate { get; internal init; }

    /// <summary>The same of computed results in memory.</summary>
    [JsonPropertyName("resultsHitRate")]
    public double? ResultsHitRate { get; internal init; }

    /// <summary>The same of computed results on disk.</summary>
    [JsonPropertyName("diskHitRate")]
    public double? DiskHitRate { get; internal init; }

    /// <summary>Operations since the last point.</summary>
    [JsonPropertyName("operations")]
    public long Operations { get; internal init; }

    /// <summary>Half of those took no longer, in seconds, within 1.6%; null without operations.</summary>
    [JsonPropertyName("p50Seconds")]
    public double? P50Seconds { get; internal init; }

    /// <summary>95% of those took no longer, in seconds, within 1.6%.</summary>
    [JsonPropertyName("p95Seconds")]
    public double? P95Seconds { get; internal init; }

    /// <summary>99% of those took no longer, in seconds, within 1.6%.</summary>
    [JsonPropertyName("p99Seconds")]
    public double? P99Seconds { get; internal init; }
}
