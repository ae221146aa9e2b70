namespace TaskBuildTools.Format;

/// <summary>Sums by pairs of values while they are made; only pairs that are met take room. Not thread-safe.</summary>
internal sealed class NamePairSums
{
    private const int MaxDenseCells = 65_536;

    private readonly int _secondValues;
    private readonly int _maxRows;
    private readonly int[]? _placePlusOneByCell;
    private readonly Dictionary<ulong, int>? _places;
    private readonly List<NamePair> _pairs = [];
    private TotalsSum[] _sums = [];

    /// <param name="firstValues">How many values the first field has.</param>
    /// <param name="secondValues">How many values the second field has.</param>
    /// <param name="maxRows">More pairs than this are refused.</param>
    public NamePairSums(int firstValues, int secondValues, int maxRows)
    {
        _secondValues = secondValues;
        _maxRows = maxRows;
        long cells = (long)firstValues * secondValues;
        if (cells <= MaxDenseCells)
        {
            _placePlusOneByCell = new int[cells];
        }
        else
        {
            _places = [];
        }
    }

    /// <summary>False where the pair would be one too many; it is not counted then.</summary>
    public bool TryAdd(NamePair pair, in TotalsSum tasks)
    {
        int place = PlaceOf(pair);
        if (place < 0)
        {
            return false;
        }

        _sums[place].Add(tasks);
        return true;
    }

    public bool TryAdd(NamePairSums other)
    {
        for (int place = 0; place < other._pairs.Count; place++)
        {
            if (!TryAdd(other._pairs[place], other._sums[place]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>In the order of the pairs.</summary>
    public (NamePair[] Pairs, StoredTotals[] Totals) Sorted()
    {
        NamePair[] pairs = [.. _pairs];
        StoredTotals[] totals = Array.ConvertAll(_sums[..pairs.Length], sum => sum.ToStored());
        Array.Sort(Array.ConvertAll(pairs, pair => pair.Order), totals);
        Array.Sort(pairs, static (left, right) => left.Order.CompareTo(right.Order));
        return (pairs, totals);
    }

    private int PlaceOf(NamePair pair)
    {
        int cell = _placePlusOneByCell is null ? 0 : (int)pair.First * _secondValues + (int)pair.Second;
        int placePlusOne = _placePlusOneByCell is null ? _places!.GetValueOrDefault(pair.Order) : _placePlusOneByCell[cell];
        if (placePlusOne > 0)
        {
            return placePlusOne - 1;
        }

        if (_pairs.Count == _maxRows)
        {
            return -1;
        }

        _pairs.Add(pair);
        if (_sums.Length < _pairs.Count)
        {
            Array.Resize(ref _sums, Math.Max(16, _sums.Length * 2));
        }

        if (_placePlusOneByCell is null)
        {
            _places!.Add(pair.Order, _pairs.Count);
        }
        else
        {
            _placePlusOneByCell[cell] = _pairs.Count;
        }

        return _pairs.Count - 1;
    }
}
