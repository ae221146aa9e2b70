using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>Pre-computed sums, one row per value.</summary>
internal sealed class TotalsTable
{
    private readonly SectionView _view;

    public TotalsTable(SectionView view, int rows)
    {
        view.RequireLength((long)rows * StoredTotals.Size);
        _view = view;
    }

    public TaskTotals this[int row] => new(Stored(row));

    public StoredTotals Stored(int row)
    {
        StoredTotals stored = _view.ValuesUnchecked<StoredTotals>(row * StoredTotals.Size, 1)[0];
        GC.KeepAlive(_view.Memory);
        return stored;
    }
}
