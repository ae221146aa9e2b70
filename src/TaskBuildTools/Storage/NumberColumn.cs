using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>A number per task, in thousandths.</summary>
internal sealed class NumberColumn
{
    private readonly SectionView _view;
    private readonly int _taskCount;

    public NumberColumn(SectionView view, int taskCount)
    {
        view.RequireLength((long)taskCount * sizeof(long));
        _view = view;
        _taskCount = taskCount;
    }

    /// <summary><see cref="IndexFormat.AbsentValue"/> for absent. The caller keeps the index alive while using it.</summary>
    public ReadOnlySpan<long> Values => _view.ValuesUnchecked<long>(0, _taskCount);

    public decimal? this[int ordinal]
    {
        get
        {
            long thousandths = _view.ValuesUnchecked<long>(ordinal * sizeof(long), 1)[0];
            GC.KeepAlive(_view.Memory);
            return thousandths == IndexFormat.AbsentValue ? null : FixedPoint.ToDecimal(thousandths);
        }
    }
}
