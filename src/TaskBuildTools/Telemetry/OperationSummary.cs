using System.Text.Json.Serialization;

namespace TaskBuildTools.Telemetry;

/// <summary>The durations of one kind of operation since the monitor started. Immutable.</summary>
public sealed class OperationSummary
{
    internal OperationSummary(string name, DurationCounts durations)
    {
        Name = name;
        Count = durations.Count;
        TotalSeconds = durations.SumNanoseconds / 1e9;
        P50Seconds = durations.SecondsAt(0.5) ?? 0;
        P95Seconds = durations.SecondsAt(0.95) ?? 0;
        P99Seconds = durations.SecondsAt(0.99) ?? 0;
        MaxSeconds = durations.MaxNanoseconds / 1e9;
    }

    /// <summary>The value of the tag <c>operation</c>, such as <c>count</c>.</summary>
    [JsonPropertyName("name")]
    public string Name { get; }

    /// <summary>How often.</summary>
    [JsonPropertyName("count")]
    public long Count { get; }

    /// <summary>All together, in seconds.</summary>
    [JsonPropertyName("totalSeconds")]
    public double TotalSeconds { get; }

    /// <summary>On average, in seconds.</summary>
    [JsonPropertyName("meanSeconds")]
    public double MeanSeconds => Count == 0 ? 0 : TotalSeconds / Count;

    /// <summary>Half took no longer, in seconds, within 1.6%.</summary>
    [JsonPropertyName("p50Seconds")]
    public double P50Seconds { get; }

    /// <summary>95% took no longer, in seconds, within 1.6%.</summary>
    [JsonPropertyName("p95Seconds")]
    public double P95Seconds { get; }

    /// <summary>99% took no longer, in seconds, within 1.6%.</summary>
    [JsonPropertyName("p99Seconds")]
    public double P99Seconds { get; }

    /// <summary>The longest, in seconds.</summary>
    [JsonPropertyName("maxSeconds")]
    public double MaxSeconds { get; }
}
