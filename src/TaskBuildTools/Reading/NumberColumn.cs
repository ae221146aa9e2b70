using TaskBuildTools.Format;

namespace TaskBuildTools.Reading;

/// <summary>A number per task, in thousandths.</summary>
internal sealed class NumberColumn
{
    private readonly SectionView _view;

    public NumberColumn(SectionView view, int taskCount)
    {
        view.RequireLength((long)taskCount * sizeof(long));
        _view = view;
    }

    public decimal? this[int ordinal]
    {
        get
        {
            long thousandths = _view.ValuesUnchecked<long>(ordinal * sizeof(long), 1)[0];
            GC.KeepAlive(_view.Memory);
            return thousandths == IndexFormat.AbsentValue ? null : Thousandths.ToDecimal(thousandths);
        }
    }
}
