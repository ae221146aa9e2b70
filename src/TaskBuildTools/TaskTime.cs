using System.Globalization;

namespace TaskBuildTools;

/// <summary>
/// A date as a task file has it: a day, a time without an offset, or a time with one. Times without an offset, and days (as
/// midnight), count as UTC where an order or a <see cref="DateTimeOffset"/> is needed.
/// </summary>
public readonly struct TaskTime : IEquatable<TaskTime>, IComparable<TaskTime>
{
    internal const short LocalZone = 10_000;
    internal const short DateZone = 10_001;

    /// <summary>What a <see cref="DateTimeOffset"/> can hold.</summary>
    private const int MaxOffsetMinutes = 14 * 60;

    private readonly long _utcTicks;
    private readonly short _zone;

    internal TaskTime(long utcTicks, short zone)
    {
        _utcTicks = Math.Clamp(utcTicks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        _zone = zone;
    }

    internal long UtcTicks => _utcTicks;

    internal short Zone => _zone;

    /// <summary>Whether it is a day, a time without an offset, or a time with one.</summary>
    public TaskTimeForm Form => _zone switch
    {
        DateZone => TaskTimeForm.Date,
        LocalZone => TaskTimeForm.Local,
        _ => TaskTimeForm.Offset,
    };

    /// <summary>The point in time, with the offset as written where there was one (up to 14 hours), else in UTC.</summary>
    public DateTimeOffset Value
    {
        get
        {
            long offset = Form == TaskTimeForm.Offset && Math.Abs((int)_zone) <= MaxOffsetMinutes
                ? _zone * TimeSpan.TicksPerMinute
                : 0;
            long wall = _utcTicks + offset;
            return wall < DateTime.MinValue.Ticks || wall > DateTime.MaxValue.Ticks
                ? new DateTimeOffset(_utcTicks, TimeSpan.Zero)
                : new DateTimeOffset(wall, new TimeSpan(offset));
        }
    }

    /// <summary>The day on the writer's calendar.</summary>
    public DateOnly Date => DateOnly.FromDateTime(Value.DateTime);

    /// <inheritdoc/>
    public bool Equals(TaskTime other) => _utcTicks == other._utcTicks && _zone == other._zone;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_utcTicks, _zone);

    /// <summary>Orders by the point in time, then by the way of writing it.</summary>
    public int CompareTo(TaskTime other)
    {
        int order = _utcTicks.CompareTo(other._utcTicks);
        return order != 0 ? order : _zone.CompareTo(other._zone);
    }

    /// <summary>In the form of ISO 8601 that it was written in, such as <c>2025-03-01</c>, <c>2025-03-01T09:30:00</c> or <c>2025-03-01T09:30:00+02:00</c>.</summary>
    public override string ToString() => Form switch
    {
        TaskTimeForm.Date => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TaskTimeForm.Local => Value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        _ => Value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether both are the same point in time, written the same way.</summary>
    public static bool operator ==(TaskTime left, TaskTime right) => left.Equals(right);

    /// <summary>Whether they differ in the point in time or in the way of writing it.</summary>
    public static bool operator !=(TaskTime left, TaskTime right) => !left.Equals(right);

    /// <summary>Whether the left one comes first; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(TaskTime left, TaskTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one does not come last; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(TaskTime left, TaskTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one comes last; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(TaskTime left, TaskTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one does not come first; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(TaskTime left, TaskTime right) => left.CompareTo(right) >= 0;
}
