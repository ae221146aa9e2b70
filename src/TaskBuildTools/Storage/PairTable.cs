using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>Sums by the pairs of values of two fields that some task has together; ascending.</summary>
internal sealed class PairTable
{
    private const int Header = 16;

    private readonly SectionView _view;
    private readonly int _totals;

    /// <param name="view">The section.</param>
    /// <param name="firstField">The number of the field that comes first.</param>
    /// <param name="secondField">The number of the other one.</param>
    /// <param name="firstValues">How many values the first field has.</param>
    /// <param name="secondValues">How many values the second field has.</param>
    public PairTable(SectionView view, int firstField, int secondField, int firstValues, int secondValues)
    {
        ReadOnlySpan<uint> header = view.Values<uint>(0, Header / sizeof(uint));
        if (header[0] != (uint)firstField || header[1] != (uint)secondField)
        {
            throw view.Damaged("is of other fields");
        }

        uint count = header[2];
        view.RequireLength(Header + count * (long)(NamePair.Size + StoredTotals.Size));
        long before = -1;
        foreach (NamePair pair in view.Values<NamePair>(Header, count))
        {
            if (pair.First >= (uint)firstValues || pair.Second >= (uint)secondValues || (long)pair.Order <= before)
            {
                throw view.Damaged("has pairs that do not ascend or leave the values");
            }

            before = (long)pair.Order;
        }

        _view = view;
        Count = (int)count;
        _totals = Header + Count * NamePair.Size;
        GC.KeepAlive(view.Memory);
    }

    public int Count { get; }

    public (NamePair Pair, StoredTotals Totals) this[int row]
    {
        get
        {
            NamePair pair = _view.ValuesUnchecked<NamePair>(Header + row * NamePair.Size, 1)[0];
            StoredTotals totals = _view.ValuesUnchecked<StoredTotals>(_totals + row * StoredTotals.Size, 1)[0];
            GC.KeepAlive(_view.Memory);
            return (pair, totals);
        }
    }
}
