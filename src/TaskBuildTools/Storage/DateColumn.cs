using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>A date per task: ticks in UTC, then the zones.</summary>
internal sealed class DateColumn
{
    private readonly SectionView _view;
    private readonly int _taskCount;

    public DateColumn(SectionView view, int taskCount)
    {
        view.RequireLength((long)taskCount * (sizeof(long) + sizeof(short)));
        _view = view;
        _taskCount = taskCount;
    }

    /// <summary>In UTC, <see cref="IndexFormat.AbsentValue"/> for absent. The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<long> Ticks => _view.ValuesUnchecked<long>(0, _taskCount);

    /// <summary>As in <see cref="TaskTime"/>. The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<short> Zones => _view.ValuesUnchecked<short>(_taskCount * sizeof(long), _taskCount);

    public TaskTime? this[int ordinal]
    {
        get
        {
            long ticks = _view.ValuesUnchecked<long>(ordinal * sizeof(long), 1)[0];
            short zone = _view.ValuesUnchecked<short>(_taskCount * sizeof(long) + ordinal * sizeof(short), 1)[0];
            GC.KeepAlive(_view.Memory);
            return ticks == IndexFormat.AbsentValue ? null : new TaskTime(ticks, zone);
        }
    }
}
