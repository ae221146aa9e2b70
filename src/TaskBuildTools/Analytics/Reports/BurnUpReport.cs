using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>How scope and closed tasks grew, week by week. Immutable.</summary>
/// <param name="UndatedScopeCount">Tasks of the scope without a creation date: there from before the first week.</param>
/// <param name="UndatedClosedCount">Closed tasks without an update date: closed from before the first week.</param>
/// <param name="Weeks">The weeks, in order and without a gap.</param>
public sealed record BurnUpReport(
    [property: JsonPropertyName("undatedScopeCount")] int UndatedScopeCount,
    [property: JsonPropertyName("undatedClosedCount")] int UndatedClosedCount,
    [property: JsonPropertyName("weeks")] IReadOnlyList<BurnUpWeek> Weeks);
