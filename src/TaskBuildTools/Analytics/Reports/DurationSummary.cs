using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>
/// Lengths of time in short. A percentile is the smallest of them that so many in a hundred do not exceed (the nearest rank), so each is
/// one that occurs; the median is the 50th. All are zero where there are none. Immutable.
/// </summary>
/// <param name="Count">How many there are.</param>
/// <param name="Mean">Their mean, cut to whole ticks of 100 ns.</param>
/// <param name="Shortest">The shortest.</param>
/// <param name="Median">The median.</param>
/// <param name="Percentile75">The 75th percentile.</param>
/// <param name="Percentile90">The 90th percentile.</param>
/// <param name="Percentile95">The 95th percentile.</param>
/// <param name="Longest">The longest.</param>
public sealed record DurationSummary(
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("mean")] TimeSpan Mean,
    [property: JsonPropertyName("shortest")] TimeSpan Shortest,
    [property: JsonPropertyName("median")] TimeSpan Median,
    [property: JsonPropertyName("percentile75")] TimeSpan Percentile75,
    [property: JsonPropertyName("percentile90")] TimeSpan Percentile90,
    [property: JsonPropertyName("percentile95")] TimeSpan Percentile95,
    [property: JsonPropertyName("longest")] TimeSpan Longest);
