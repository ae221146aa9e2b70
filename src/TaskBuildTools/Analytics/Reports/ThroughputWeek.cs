using System.Globalization;
using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>What was closed in a week. Immutable.</summary>
/// <param name="Monday">Its first day, in UTC.</param>
/// <param name="ClosedCount">Closed tasks that were last updated in it.</param>
/// <param name="EstimatedHours">Their estimated hours; a task without an estimate adds none.</param>
/// <param name="ActualHours">Their actual hours.</param>
public sealed record ThroughputWeek(
    [property: JsonPropertyName("monday")] DateOnly Monday,
    [property: JsonPropertyName("closedCount")] int ClosedCount,
    [property: JsonPropertyName("estimatedHours")] decimal EstimatedHours,
    [property: JsonPropertyName("actualHours")] decimal ActualHours)
{
    /// <summary>The year that ISO 8601 counts the week to.</summary>
    [JsonPropertyName("isoYear")]
    public int IsoYear => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The number of the week in that year, from 1.</summary>
    [JsonPropertyName("isoWeek")]
    public int IsoWeek => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));
}
