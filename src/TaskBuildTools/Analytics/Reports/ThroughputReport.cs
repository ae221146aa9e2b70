using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>What was closed, week by week. Immutable.</summary>
/// <param name="ClosedCount">Tasks that were closed in these weeks.</param>
/// <param name="EstimatedHours">Their estimated hours; a task without an estimate adds none.</param>
/// <param name="ActualHours">Their actual hours.</param>
/// <param name="UndatedCount">Closed tasks without an update date; they count nowhere else.</param>
/// <param name="Weeks">The weeks, in order and without a gap.</param>
public sealed record ThroughputReport(
    [property: JsonPropertyName("closedCount")] int ClosedCount,
    [property: JsonPropertyName("estimatedHours")] decimal EstimatedHours,
    [property: JsonPropertyName("actualHours")] decimal ActualHours,
    [property: JsonPropertyName("undatedCount")] int UndatedCount,
    [property: JsonPropertyName("weeks")] IReadOnlyList<ThroughputWeek> Weeks)
{
    /// <summary>Closed tasks for each week, rounded to four digits.</summary>
    [JsonPropertyName("meanClosedPerWeek")]
    public decimal MeanClosedPerWeek => Weeks.Count == 0 ? 0 : decimal.Round((decimal)ClosedCount / Weeks.Count, 4);
}
