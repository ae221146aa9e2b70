using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>How long unfinished tasks have been there at a point in time. Immutable.</summary>
/// <param name="At">The point in time, in UTC.</param>
/// <param name="Ages">The ages of those with a creation date.</param>
/// <param name="UndatedCount">Unfinished tasks without one; they count nowhere else.</param>
/// <param name="Buckets">The same ages by length, youngest first; every age is in one bucket.</param>
/// <param name="Oldest">The oldest of them: by creation date, then by id.</param>
public sealed record AgeReport(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("ages")] DurationSummary Ages,
    [property: JsonPropertyName("undatedCount")] int UndatedCount,
    [property: JsonPropertyName("buckets")] IReadOnlyList<AgeBucket> Buckets,
    [property: JsonPropertyName("oldest")] IReadOnlyList<AgedTask> Oldest);
