using System.Globalization;
using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>A week of a burn-up chart. Totals are those at its end. Immutable.</summary>
/// <param name="Monday">Its first day, in UTC.</param>
/// <param name="CreatedCount">Tasks of the scope that were created in it.</param>
/// <param name="ClosedCount">Closed tasks that were last updated in it.</param>
/// <param name="ScopeCount">All tasks of the scope so far.</param>
/// <param name="ClosedTotalCount">All closed ones so far.</param>
/// <param name="ScopeHours">The estimated hours of the scope so far; a task without an estimate adds none.</param>
/// <param name="ClosedHours">The estimated hours of those that are closed so far.</param>
public sealed record BurnUpWeek(
    [property: JsonPropertyName("monday")] DateOnly Monday,
    [property: JsonPropertyName("createdCount")] int CreatedCount,
    [property: JsonPropertyName("closedCount")] int ClosedCount,
    [property: JsonPropertyName("scopeCount")] int ScopeCount,
    [property: JsonPropertyName("closedTotalCount")] int ClosedTotalCount,
    [property: JsonPropertyName("scopeHours")] decimal ScopeHours,
    [property: JsonPropertyName("closedHours")] decimal ClosedHours)
{
    /// <summary>The year that ISO 8601 counts the week to.</summary>
    [JsonPropertyName("isoYear")]
    public int IsoYear => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The number of the week in that year, from 1.</summary>
    [JsonPropertyName("isoWeek")]
    public int IsoWeek => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));
}
