using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>
/// The dates of one field as ticks in UTC. A time without an offset counts as UTC, and a day as its midnight. The caller keeps the
/// index alive while using it.
/// </summary>
internal readonly ref struct DateSource
{
    private readonly ReadOnlySpan<long> _ticks;
    private readonly ReadOnlySpan<short> _zones;

    private DateSource(DateColumn column)
    {
        _ticks = column.Ticks;
        _zones = column.Zones;
    }

    public static DateSource Of(IndexColumns columns, FieldRole role)
    {
        int field = columns.Fields.Find(role, TaskFieldKind.Date);
        return field < 0 ? default : new DateSource(columns.Date(field));
    }

    public static void AddSections(IndexColumns columns, FieldRole role, SectionSet sections)
    {
        int field = columns.Fields.Find(role, TaskFieldKind.Date);
        if (field >= 0)
        {
            sections.Add(SectionKind.Date, field);
        }
    }

    /// <summary>False where the task has none.</summary>
    public bool TryGet(int ordinal, out long utcTicks)
    {
        utcTicks = _ticks.IsEmpty ? IndexFormat.AbsentValue : _ticks[ordinal];
        if (utcTicks == IndexFormat.AbsentValue)
        {
            return false;
        }

        // What no calendar holds is held at its edge, as TaskTime does.
        utcTicks = Math.Clamp(utcTicks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return true;
    }

    public bool IsDay(int ordinal) => _zones[ordinal] == TaskTime.DateZone;
}
