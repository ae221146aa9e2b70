using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>What every sum over tasks reads: ready, blocked, hours and checklists. The caller keeps the index alive while using it.</summary>
internal readonly ref struct TaskSource
{
    private readonly ReadOnlySpan<ulong> _ready;
    private readonly ReadOnlySpan<ulong> _blocked;
    private readonly ReadOnlySpan<long> _estimated;
    private readonly ReadOnlySpan<long> _actual;
    private readonly ReadOnlySpan<uint> _checklist;

    public TaskSource(IndexColumns columns)
    {
        _ready = columns.Ready.Words;
        _blocked = columns.Blocked.Words;
        _estimated = Hours(columns, FieldRole.EstimatedHours);
        _actual = Hours(columns, FieldRole.ActualHours);
        _checklist = columns.Checklist.Values;
    }

    public static void AddSections(IndexColumns columns, SectionSet sections)
    {
        sections.Add(SectionKind.Ready).Add(SectionKind.Blocked).Add(SectionKind.Checklist);
        AddHours(columns, FieldRole.EstimatedHours, sections);
        AddHours(columns, FieldRole.ActualHours, sections);
    }

    /// <summary>The thousandths of all tasks, absent ones included; empty where the index has no such field.</summary>
    public static ReadOnlySpan<long> Hours(IndexColumns columns, FieldRole role)
    {
        int field = columns.Fields.Find(role, TaskFieldKind.Number);
        return field < 0 ? default : columns.Number(field).Values;
    }

    public static void AddHours(IndexColumns columns, FieldRole role, SectionSet sections)
    {
        int field = columns.Fields.Find(role, TaskFieldKind.Number);
        if (field >= 0)
        {
            sections.Add(SectionKind.Number, field);
        }
    }

    /// <summary>The thousandths of one task; 0 where it has none.</summary>
    public static long HoursOrNone(ReadOnlySpan<long> hours, int ordinal) =>
        hours.IsEmpty || hours[ordinal] == IndexFormat.AbsentValue ? 0 : hours[ordinal];

    public TotalsSum this[int ordinal]
    {
        get
        {
            TotalsSum one = default;
            one.AddTask(
                (_ready[ordinal >> 6] >> (ordinal & 63) & 1) != 0,
                (_blocked[ordinal >> 6] >> (ordinal & 63) & 1) != 0,
                HoursOrNone(_estimated, ordinal),
                HoursOrNone(_actual, ordinal),
                (int)_checklist[ordinal * 2],
                (int)_checklist[ordinal * 2 + 1]);
            return one;
        }
    }
}
