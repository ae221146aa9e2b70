using System.Diagnostics;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>All tasks of a snapshot in one order: which ordinal stands at a position, and where a key stands.</summary>
internal readonly partial struct TaskOrder
{
    private readonly SortPermutation? _permutation;
    private readonly int _count;
    private readonly SortStep[]? _then;

    private TaskOrder(IndexColumns columns, int field, bool isDescending, SortStep[] then)
    {
        Columns = columns;
        Field = field;
        IsDescending = isDescending;
        _permutation = field < 0 ? null : columns.Sort(field);
        _count = columns.TaskCount;
        _then = then;
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
    /// <param name="then">The further keys, for tasks of one value.</param>
    /// <exception cref="TaskIndexException">The order is damaged.</exception>
    public static TaskOrder Of(Snapshot snapshot, int field, bool isDescending, SortStep[] then) => new(snapshot.Columns, field, isDescending, then);

    /// <summary>The order of an index that may have been disposed of, for a cursor.</summary>
    public static TaskOrder ForCursor(Snapshot snapshot, int field, bool isDescending, SortStep[] then) =>
        new(snapshot.ColumnsForCursor, field, isDescending, then);

    /// <summary>The task at a position that <see cref="Next"/> gave.</summary>
    /// <param name="position">From 0.</param>
    /// <param name="ties">What the caller keeps from one position to the next; the default value at first.</param>
    public int OrdinalAt(int position, ref TieGroup ties)
    {
        if (_permutation is null)
        {
            return IsDescending ? _count - 1 - position : position;
        }

        int ordinal = (int)_permutation.Ordinals[PlaceAt(position, ref ties)];
        GC.KeepAlive(_permutation);
        return ordinal;
    }

    /// <summary>The first position from <paramref name="position"/> on whose task is in the set, or -1.</summary>
    public int Next(int position, ResultSet set, ref TieGroup ties)
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
        while (position < _count && !set.Contains((int)ordinals[PlaceAt(position, ref ties)]))
        {
            position++;
        }

        GC.KeepAlive(_permutation);
        return position < _count ? position : -1;
    }

    /// <summary>The first position behind a task.</summary>
    public int PositionAfter(int ordinal) => PositionAfter(KeyOf(ordinal));

    /// <summary>The first position behind a key. Three binary searches at most.</summary>
    public int PositionAfter(SortKey key)
    {
        if (_permutation is null)
        {
            return IsDescending ? _count - key.Ordinal : key.Ordinal + (key.IsThere ? 1 : 0);
        }

        int present = _permutation.PresentCount;
        int position;
        if (!key.HasValue)
        {
            position = CountUpTo(present, _count, key);
        }
        else
        {
            int start = CountValues(0, present, key, orEqual: false);
            int end = CountValues(start, present, key, orEqual: true);
            int behind = CountUpTo(start, end, key);
            // Values descend, but the tasks of one value ascend.
            position = IsDescending ? present - end + (behind - start) : behind;
        }

        GC.KeepAlive(Columns);
        return position;
    }

    /// <summary>Where a task stands.</summary>
    public SortKey KeyOf(int ordinal) => KeyOf(Field, ordinal);

    private SortKey KeyOf(int field, int ordinal)
    {
        if (field < 0)
        {
            return new SortKey { Ordinal = ordinal, IsThere = true };
        }

        switch (Columns.Fields.Fields[field].Kind)
        {
            case TaskFieldKind.Text:
                ReadOnlySpan<byte> text = Columns.Text(field).Utf8(ordinal);
                return new SortKey { HasValue = !text.IsEmpty, Text = text, Ordinal = ordinal, IsThere = true };
            case TaskFieldKind.Name:
                int code = Columns.Name(field).FirstCode(ordinal);
                return OfNumber(code >= 0 ? code : IndexFormat.AbsentValue, ordinal);
            case TaskFieldKind.Date:
                return OfNumber(Columns.Date(field).Ticks[ordinal], ordinal);
            case TaskFieldKind.Number:
                return OfNumber(Columns.Number(field).Values[ordinal], ordinal);
            default:
                throw new UnreachableException();
        }
    }

    private static SortKey OfNumber(long number, int ordinal) => number == IndexFormat.AbsentValue
        ? new SortKey { Ordinal = ordinal, IsThere = true }
        : new SortKey { HasValue = true, Number = number, Ordinal = ordinal, IsThere = true };

    // Where the ascending order has what stands at a position.
    private int PlaceAt(int position, ref TieGroup ties)
    {
        int present = _permutation!.PresentCount;
        if (!IsDescending || position >= present)
        {
            return position;
        }

        int place = present - 1 - position;
        if (!ties.Contains(place))
        {
            ties = TiesAround(place, present);
        }

        return ties.Mirror(place);
    }

    // The tasks with the value of the one at a place: steps that double, then a binary search, so that it costs little both for
    // values of one task each and for few values of many.
    private TieGroup TiesAround(int place, int present)
    {
        SortKey key = KeyOf((int)_permutation!.Ordinals[place]);
        int first = place;
        for (int step = 1; first > 0 && HasValueOf(Math.Max(0, place - step), key); step *= 2)
        {
            first = Math.Max(0, place - step);
        }

        int last = place;
        for (int step = 1; last < present - 1 && HasValueOf((int)Math.Min(present - 1, (long)place + step), key); step *= 2)
        {
            last = (int)Math.Min(present - 1, (long)place + step);
        }

        int start = CountValues(Math.Max(0, first - Math.Max(1, place - first)), first, key, orEqual: false);
        int end = CountValues(last, (int)Math.Min(present, (long)last + Math.Max(1, last - place) + 1), key, orEqual: true);
        return new TieGroup(start, Math.Max(end, place + 1));
    }

    private bool HasValueOf(int place, SortKey key) => KeyOf((int)_permutation!.Ordinals[place]).CompareValueTo(key) == 0;

    // The first place from start on that holds a larger value, or one that is not smaller, given that all before start do not.
    private int CountValues(int start, int end, SortKey key, bool orEqual)
    {
        ReadOnlySpan<uint> ordinals = _permutation!.Ordinals;
        while (start < end)
        {
            int middle = (start + end) >>> 1;
            int order = KeyOf((int)ordinals[middle]).CompareValueTo(key);
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

    // Among places of tasks that ascend by id: the first behind the task of a key, or behind where it would stand.
    private int CountUpTo(int start, int end, SortKey key)
    {
        ReadOnlySpan<uint> ordinals = _permutation!.Ordinals;
        while (start < end)
        {
            int middle = (start + end) >>> 1;
            int ordinal = (int)ordinals[middle];
            if (ordinal < key.Ordinal || (ordinal == key.Ordinal && key.IsThere))
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
