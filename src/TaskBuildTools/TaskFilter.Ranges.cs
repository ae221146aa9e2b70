using TaskBuildTools.Filters;

namespace TaskBuildTools;

/// <content>Conditions on dates, numbers and progress.</content>
public abstract partial class TaskFilter
{
    /// <summary>
    /// Unfinished tasks (neither closed nor cancelled) that were due before now, by the clock of the index that it is used on
    /// (<see cref="TaskIndexOptions.TimeProvider"/>), read once per query. A time without an offset counts as UTC; a day is
    /// over when that day is over in UTC. The dates are looked through when a task has become overdue since the last query,
    /// not otherwise.
    /// </summary>
    public static TaskFilter Overdue { get; } = new OverdueFilter(null);

    /// <summary>As <see cref="Overdue"/>, as of a given time. The dates are looked through once per index.</summary>
    public static TaskFilter OverdueAt(DateTimeOffset instant) => new OverdueFilter(instant.UtcTicks);

    /// <summary>
    /// Tasks whose date is in a range. Times without an offset count as UTC, and a day as its midnight in UTC. A range with
    /// few tasks is found by binary search, one with many by going over the dates once per index.
    /// </summary>
    /// <param name="field">The name or an alias of a date field.</param>
    /// <param name="from">The first point in time; null for no bound.</param>
    /// <param name="before">The first point in time after the range; null for no bound.</param>
    public static TaskFilter DateRange(string field, DateTimeOffset? from, DateTimeOffset? before) =>
        DateRange(field, from?.UtcTicks, before?.UtcTicks);

    /// <summary>As <see cref="DateRange(string, DateTimeOffset?, DateTimeOffset?)"/>, from a day's midnight in UTC to another's.</summary>
    /// <param name="field">The name or an alias of a date field.</param>
    /// <param name="from">The first day; null for no bound.</param>
    /// <param name="before">The day after the range; null for no bound.</param>
    public static TaskFilter DateRange(string field, DateOnly? from, DateOnly? before) =>
        DateRange(field, from?.ToDateTime(TimeOnly.MinValue).Ticks, before?.ToDateTime(TimeOnly.MinValue).Ticks);

    /// <summary>
    /// Tasks whose number, such as estimated hours, is in a range, both ends included. A range with few tasks is found by
    /// binary search, one with many by going over the numbers once per index.
    /// </summary>
    /// <param name="field">The name or an alias of a number field.</param>
    /// <param name="least">The smallest number; null for no bound.</param>
    /// <param name="most">The largest number; null for no bound.</param>
    public static TaskFilter NumberRange(string field, decimal? least, decimal? most)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new NumberRangeFilter(field, least, most);
    }

    /// <summary>
    /// Tasks of whose checklists this share is ticked, from 0 to 1, both ends included. Tasks without a checklist are in no
    /// range. The counts are looked through once per index.
    /// </summary>
    public static TaskFilter Progress(decimal least, decimal most) =>
        new ProgressFilter(Math.Clamp(least, -1, 2), Math.Clamp(most, -1, 2));

    private static DateRangeFilter DateRange(string field, long? from, long? before)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new DateRangeFilter(field, from, before);
    }
}
