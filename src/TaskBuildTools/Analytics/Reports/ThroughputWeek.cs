using System.Globalization;

namespace TaskBuildTools.Analytics;

/// <summary>What was closed in a week. Immutable.</summary>
/// <param name="Monday">Its first day, in UTC.</param>
/// <param name="ClosedCount">Closed tasks that were last updated in it.</param>
/// <param name="EstimatedHours">Their estimated hours; a task without an estimate adds none.</param>
/// <param name="ActualHours">Their actual hours.</param>
public sealed record ThroughputWeek(DateOnly Monday, int ClosedCount, decimal EstimatedHours, decimal ActualHours)
{
    /// <summary>The year that ISO 8601 counts the week to.</summary>
    public int IsoYear => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The number of the week in that year, from 1.</summary>
    public int IsoWeek => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));
}
