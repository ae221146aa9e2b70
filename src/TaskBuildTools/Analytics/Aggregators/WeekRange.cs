namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>Weeks of ISO 8601 in UTC: each begins on Monday at 00:00. The calendar of .NET begins on a Monday, too.</summary>
/// <param name="First">The number of the first week, from the beginning of that calendar.</param>
/// <param name="Count">How many weeks.</param>
internal readonly record struct WeekRange(long First, int Count)
{
    /// <summary>A hundred years.</summary>
    public const int MaxWeeks = 5_200;

    private const long TicksPerWeek = 7 * TimeSpan.TicksPerDay;

    private static readonly long LastWeek = DateTime.MaxValue.Ticks / TicksPerWeek;

    /// <summary>The weeks up to the one that holds a point in time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 1 or more than <see cref="MaxWeeks"/>.</exception>
    public static WeekRange Until(DateTimeOffset at, int weeks)
    {
        Check(weeks);
        return new WeekRange(Math.Max(0, at.UtcTicks / TicksPerWeek - weeks + 1), weeks);
    }

    /// <summary>The weeks from the one that holds a day; the calendar's last week is the last one possible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 1 or more than <see cref="MaxWeeks"/>.</exception>
    public static WeekRange From(DateOnly day, int weeks)
    {
        Check(weeks);
        long first = (long)day.DayNumber / 7;
        return new WeekRange(Math.Min(first, LastWeek - weeks + 1), weeks);
    }

    /// <summary>The number of a week from the first one: negative before it, and at least <see cref="Count"/> after the last.</summary>
    public long PlaceOf(long utcTicks) => utcTicks / TicksPerWeek - First;

    public DateOnly MondayOf(int place) => DateOnly.FromDayNumber((int)(First + place) * 7);

    private static void Check(int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, MaxWeeks);
    }
}
