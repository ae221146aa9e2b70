using System.Globalization;

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
    DateOnly Monday,
    int CreatedCount,
    int ClosedCount,
    int ScopeCount,
    int ClosedTotalCount,
    decimal ScopeHours,
    decimal ClosedHours)
{
    /// <summary>The year that ISO 8601 counts the week to.</summary>
    public int IsoYear => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The number of the week in that year, from 1.</summary>
    public int IsoWeek => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));
}
