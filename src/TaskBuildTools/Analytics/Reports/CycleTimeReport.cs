using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>How long closed tasks took. Immutable.</summary>
/// <param name="Times">From creation to the last update; zero for a task that was updated before it was created.</param>
/// <param name="UndatedCount">Closed tasks that lack either date; they count nowhere else.</param>
public sealed record CycleTimeReport(
    [property: JsonPropertyName("times")] DurationSummary Times,
    [property: JsonPropertyName("undatedCount")] int UndatedCount);
