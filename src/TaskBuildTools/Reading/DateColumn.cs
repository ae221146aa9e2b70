using TaskBuildTools.Format;

namespace TaskBuildTools.Reading;

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
