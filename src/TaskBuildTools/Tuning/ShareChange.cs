using System.Text.Json.Serialization;

namespace TaskBuildTools.Tuning;

/// <summary>The border between decoded records and computed results was moved. Immutable.</summary>
public sealed class ShareChange
{
    internal ShareChange(DateTimeOffset time, double from, double to, double costBefore, long lookups) =>
        (Time, From, To, CostBefore, Lookups) = (time, from, to, costBefore, lookups);

    /// <summary>When, in UTC.</summary>
    [JsonPropertyName("time")]
    public DateTimeOffset Time { get; }

    /// <summary>The share of decoded records before, 0 to 1.</summary>
    [JsonPropertyName("from")]
    public double From { get; }

    /// <summary>The share of decoded records since then.</summary>
    [JsonPropertyName("to")]
    public double To { get; }

    /// <summary>
    /// The part of the cost of all lookups that misses still cost in the interval before, 0 to 1: 0 when all were found, 1
    /// without a cache.
    /// </summary>
    [JsonPropertyName("costBefore")]
    public double CostBefore { get; }

    /// <summary>The same in the interval after; null when it has not ended.</summary>
    [JsonPropertyName("costAfter")]
    public double? CostAfter { get; internal set; }

    /// <summary>Lookups that were followed in the interval before.</summary>
    [JsonPropertyName("lookups")]
    public long Lookups { get; }
}
