using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using TaskBuildTools.Format;
using TaskBuildTools.Json;

namespace TaskBuildTools;

/// <summary>
/// A date as a task file has it: a day, a time without an offset, or a time with one. Times without an offset, and days (as
/// midnight), count as UTC where an order or a <see cref="DateTimeOffset"/> is needed.
/// </summary>
[JsonConverter(typeof(TextJsonConverter<TaskTime>))]
public readonly struct TaskTime : IEquatable<TaskTime>, IComparable<TaskTime>, IParsable<TaskTime>
{
    internal const short LocalZone = 10_000;
    internal const short DateZone = 10_001;

    /// <summary>What a <see cref="DateTimeOffset"/> can hold.</summary>
    private const int MaxOffsetMinutes = 14 * 60;

    private readonly long _utcTicks;
    private readonly short _zone;

    /// <summary>A day.</summary>
    public TaskTime(DateOnly day)
        : this(day.ToDateTime(TimeOnly.MinValue).Ticks, DateZone)
    {
    }

    /// <summary>A point in time with its offset.</summary>
    public TaskTime(DateTimeOffset time)
        : this(time.UtcTicks, (short)time.TotalOffsetMinutes)
    {
    }

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

    /// <summary>Reads a date in a form that a task file may have, such as <c>2025-03-01</c> or <c>2025-03-01T09:30:00+02:00</c>.</summary>
    /// <exception cref="FormatException">It is no date; the message says why.</exception>
    public static TaskTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out TaskTime time) is not { } problem ? time : throw new FormatException($"'{text}' is no date: {problem}.");
    }

    /// <summary>Reads a date in a form that a task file may have; false for any other text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TaskTime time)
    {
        time = default;
        return text is not null && Read(text, out time) is null;
    }

    static TaskTime IParsable<TaskTime>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TaskTime>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TaskTime result) =>
        TryParse(s, out result);

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

    /// <returns>Why it is no date, or null.</returns>
    private static string? Read(string text, out TaskTime time)
    {
        time = default;
        if (!DateText.TryRead(text, out long ticks, out short zone, out string reason))
        {
            return reason;
        }

        time = new TaskTime(zone >= LocalZone ? ticks : ticks - zone * TimeSpan.TicksPerMinute, zone);
        return null;
    }
}
