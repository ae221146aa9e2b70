using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>Estimated beside actual hours of a set of tasks. Hours are exact, in steps of a thousandth. Immutable.</summary>
/// <param name="EstimatedCount">How many tasks have an estimate.</param>
/// <param name="EstimatedHours">The hours of those estimates.</param>
/// <param name="ActualCount">How many tasks have actual hours.</param>
/// <param name="ActualHours">Those hours.</param>
/// <param name="ComparedCount">How many tasks have both. Whatever compares the two is about these alone.</param>
/// <param name="ComparedEstimatedHours">Their estimated hours.</param>
/// <param name="ComparedActualHours">Their actual hours.</param>
/// <param name="OverrunCount">How many of them took longer than estimated.</param>
/// <param name="AbsoluteVarianceHours">By how many hours they missed their estimates, in either direction, together.</param>
public sealed record TaskEffort(
    [property: JsonPropertyName("estimatedCount")] int EstimatedCount,
    [property: JsonPropertyName("estimatedHours")] decimal EstimatedHours,
    [property: JsonPropertyName("actualCount")] int ActualCount,
    [property: JsonPropertyName("actualHours")] decimal ActualHours,
    [property: JsonPropertyName("comparedCount")] int ComparedCount,
    [property: JsonPropertyName("comparedEstimatedHours")] decimal ComparedEstimatedHours,
    [property: JsonPropertyName("comparedActualHours")] decimal ComparedActualHours,
    [property: JsonPropertyName("overrunCount")] int OverrunCount,
    [property: JsonPropertyName("absoluteVarianceHours")] decimal AbsoluteVarianceHours)
{
    /// <summary>Actual less estimated hours of the tasks that have both: positive where they took longer.</summary>
    [JsonPropertyName("varianceHours")]
    public decimal VarianceHours => ComparedActualHours - ComparedEstimatedHours;

    /// <summary>Actual hours for each estimated one, of the tasks that have both, rounded to four digits; null without estimated hours.</summary>
    [JsonPropertyName("actualPerEstimatedHour")]
    public decimal? ActualPerEstimatedHour =>
        ComparedEstimatedHours == 0 ? null : decimal.Round(ComparedActualHours / ComparedEstimatedHours, 4);
}
