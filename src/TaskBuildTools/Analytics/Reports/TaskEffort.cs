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
    int EstimatedCount,
    decimal EstimatedHours,
    int ActualCount,
    decimal ActualHours,
    int ComparedCount,
    decimal ComparedEstimatedHours,
    decimal ComparedActualHours,
    int OverrunCount,
    decimal AbsoluteVarianceHours)
{
    /// <summary>Actual less estimated hours of the tasks that have both: positive where they took longer.</summary>
    public decimal VarianceHours => ComparedActualHours - ComparedEstimatedHours;

    /// <summary>Actual hours for each estimated one, of the tasks that have both, rounded to four digits; null without estimated hours.</summary>
    public decimal? ActualPerEstimatedHour =>
        ComparedEstimatedHours == 0 ? null : decimal.Round(ComparedActualHours / ComparedEstimatedHours, 4);
}
