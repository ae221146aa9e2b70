using System.Diagnostics;
using TaskBuildTools.Format;
using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

/// <summary>All tasks of a snapshot in one order: which ordinal stands at a position, and where a key stands.</summary>
internal readonly struct TaskOrder
{
    private readonly SortPermutation? _permutation;
    private readonly int _count;

    private TaskOrder(IndexColumns columns, int field, bool isDescending)
    {
        Columns = columns;
        Field = field;
        IsDescending = isDescending;
        _permutation = field < 0 ? null : columns.Sort(field);
        _count = columns.TaskCount;
    }

    public IndexColumns Columns { get; }

    /// <summary>The field that it goes by, or -1 for the id.</summary>
    public int Field { get; }

    public bool IsDescending { get; }

    /// <summary>Whether positions are ordinals.</summary>
    public bool IsNatural => _permutation is null && !IsDescending;

    /// <param name="snapshot">Whose tasks.</param>
    /// <param name="field">What <see cref="SortField"/> gave.</param>
    /// <param name="isDescending">Whether from the largest to the smallest.</param>
    /// <exception cref="TaskIndexException">The order is damaged.</exception>
    public static TaskOrder Of(Snapshot snapshot, int field, bool isDescending) => new(snapshot.Columns, field, isDescending);

    /// <summary>The order of an index that may have been disposed of, for a cursor.</summary>
    public static TaskOrder ForCursor(Snapshot snapshot, int field, bool isDescending) => new(snapshot.ColumnsForCursor, field, isDescending);

    public int this[int position]
    {
        get
        {
            if (_permutation is null)
            {
                return IsDescending ? _count - 1 - position : position;
            }

            ReadOnlySpan<uint> ordinals = _permutation.Ordinals;
            int present = _permutation.PresentCount;
            int ordinal = (int)ordinals[IsDescending && position < present ? present - 1 - position : position];
            GC.KeepAlive(_permutation);
            return ordinal;
        }
    }

    /// <summary>The first position from <paramref name="position"/> on whose task is in the set, or -1.</summary>
    public int Next(int position, ResultSet set)
    {
        if (_permutation is null)
        {
            if (!IsDescending)
            {
                return set.NextFrom(position);
            }

            int ordinal = set.LastUpTo(_count - 1 - position);
            return ordinal < 0 ? -1 : _count - 1 - ordinal;
        }

        ReadOnlySpan<uint> ordinals = _permutation.Ordinals;
        int present = _permutation.PresentCount;
        for (; position < _count; position++)
        {
            if (set.Contains((int)ordinals[IsDescending && position < present ? present - 1 - position : position]))
            {
                break;
            }
        }

        GC.KeepAlive(_permutation);
        return position < _count ? position : -1;
    }

    /// <summary>The first position behind a task.</summary>
    public int PositionAfter(int ordinal) => PositionAfter(KeyOf(ordinal));

    /// <summary>The first position behind a key. Two binary searches at most.</summary>
    public int PositionAfter(SortKey key)
    {
        if (_permutation is null)
        {
            return IsDescending ? _count - key.Ordinal : key.Ordinal + (key.IsThere ? 1 : 0);
        }

        int present = _permutation.PresentCount;
        int position = key.HasValue
            ? (IsDescending ? present - Partition(0, present, key, orEqual: false) : Partition(0, present, key, orEqual: true))
            : Partition(present, _count, key, orEqual: true);
        GC.KeepAlive(Columns);
        return position;
    }

    /// <summary>Where a task stands.</summary>
    public SortKey KeyOf(int ordinal)
    {
        if (Field < 0)
        {
            return new SortKey { Ordinal = ordinal, IsThere = true };
        }

        switch (Columns.Fields.Fields[Field].Kind)
        {
            case TaskFieldKind.Text:
                ReadOnlySpan<byte> text = Columns.Text(Field).Utf8(ordinal);
                return new SortKey { HasValue = !text.IsEmpty, Text = text, Ordinal = ordinal, IsThere = true };
            case TaskFieldKind.Name:
                int code = Columns.Name(Field).FirstCode(ordinal);
                return OfNumber(code >= 0 ? code : IndexFormat.AbsentValue, ordinal);
            case TaskFieldKind.Date:
                return OfNumber(Columns.Date(Field).Ticks[ordinal], ordinal);
            case TaskFieldKind.Number:
                return OfNumber(Columns.Number(Field).Values[ordinal], ordinal);
            default:
                throw new UnreachableException();
        }
    }

    private static SortKey OfNumber(long number, int ordinal) => number == IndexFormat.AbsentValue
        ? new SortKey { Ordinal = ordinal, IsThere = true }
        : new SortKey { HasValue = true, Number = number, Ordinal = ordinal, IsThere = true };

    // How many places from 0 hold a smaller key (or, where wanted, an equal one), given that all before start do.
    private int Partition(int start, int end, SortKey key, bool orEqual)
    {
        ReadOnlySpan<uint> ordinals = _permutation!.Ordinals;
        while (start < end)
        {
            int middle = (start + end) >>> 1;
            int order = KeyOf((int)ordinals[middle]).CompareTo(key);
            if (order < 0 || (orEqual && order == 0))
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }
}
