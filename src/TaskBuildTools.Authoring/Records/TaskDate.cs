namespace TaskBuildTools.Authoring.Records;

/// <summary>
/// A date as written: the wall-clock ticks, and the offset in minutes, or that there was none, or that there was no
/// time of day. The default value means "absent".
/// </summary>
/// <param name="Ticks">100 ns since 0001-01-01, on the writer's wall clock.</param>
/// <param name="Zone">Minutes east of UTC, or <see cref="Naive"/>, <see cref="DateOnly"/>, <see cref="Absent"/>.</param>
internal readonly record struct TaskDate(long Ticks, short Zone)
{
    /// <summary>A time of day without an offset; ordered as if it were UTC.</summary>
    public const short Naive = TaskTime.LocalZone;

    /// <summary>No time of day; ordered as midnight UTC.</summary>
    public const short DateOnly = TaskTime.DateZone;

    public const short Absent = 10_002;

    public static TaskDate None => new(0, Absent);

    public bool IsAbsent => Zone == Absent;

    /// <summary>Ticks in UTC, which order all dates; naive times and plain dates count as UTC.</summary>
    public long UtcTicks => Zone >= Naive ? Ticks : Ticks - Zone * TimeSpan.TicksPerMinute;
}
