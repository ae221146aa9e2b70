using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>Tasks of about one age. Immutable.</summary>
/// <param name="FromDays">They are at least so many days of 24 hours old.</param>
/// <param name="BeforeDays">And less than so many; null for no limit.</param>
/// <param name="Count">How many tasks.</param>
public sealed record AgeBucket(
    [property: JsonPropertyName("fromDays")] int FromDays,
    [property: JsonPropertyName("beforeDays")] int? BeforeDays,
    [property: JsonPropertyName("count")] int Count);
