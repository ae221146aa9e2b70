using TaskBuildTools.Format;
using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

/// <summary>All tasks of a snapshot in one order: which ordinal stands at a position.</summary>
internal readonly struct TaskOrder
{
    private readonly SortPermutation? _permutation;
    private readonly bool _isDescending;
    private readonly int _count;

    private TaskOrder(SortPermutation? permutation, bool isDescending, int count)
    {
        _permutation = permutation;
        _isDescending = isDescending;
        _count = count;
    }

    /// <summary>Whether positions are ordinals.</summary>
    public bool IsNatural => _permutation is null && !_isDescending;

    /// <exception cref="TaskIndexException">The index has no such order, or it is damaged.</exception>
    public static TaskOrder Of(Snapshot snapshot, TaskSort sort, bool isDescending)
    {
        IndexColumns columns = snapshot.Columns;
        if (sort == TaskSort.Id)
        {
            return new TaskOrder(null, isDescending, columns.TaskCount);
        }

        int field = columns.Fields.Find(RoleOf(sort));
        if (field < 0)
        {
            throw columns.File.Damaged($"it has no field to sort by {sort}");
        }

        return new TaskOrder(columns.Sort(field), isDescending, columns.TaskCount);
    }

    public int this[int position]
    {
        get
        {
            if (_permutation is null)
            {
                return _isDescending ? _count - 1 - position : position;
            }

            ReadOnlySpan<uint> ordinals = _permutation.Ordinals;
            int present = _permutation.PresentCount;
            int ordinal = (int)ordinals[_isDescending && position < present ? present - 1 - position : position];
            GC.KeepAlive(_permutation);
            return ordinal;
        }
    }

    /// <summary>Where an ordinal stands. Linear, at the speed of a vectorized search.</summary>
    public int PositionOf(int ordinal)
    {
        if (_permutation is null)
        {
            return _isDescending ? _count - 1 - ordinal : ordinal;
        }

        int place = _permutation.Ordinals.IndexOf((uint)ordinal);
        GC.KeepAlive(_permutation);
        int present = _permutation.PresentCount;
        return _isDescending && place < present ? present - 1 - place : place;
    }

    /// <summary>The first position from <paramref name="position"/> on whose task is in the set, or -1.</summary>
    public int Next(int position, ResultSet set)
    {
        if (IsNatural)
        {
            return NextBit(set.Words, position, _count);
        }

        for (; position < _count; position++)
        {
            if (set.Contains(this[position]))
            {
                return position;
            }
        }

        return -1;
    }

    private static int NextBit(ReadOnlySpan<ulong> words, int position, int count)
    {
        if (position >= count)
        {
            return -1;
        }

        int last = (count - 1) >> 6;
        int index = position >> 6;
        ulong word = words[index] & (ulong.MaxValue << (position & 63));
        while (word == 0)
        {
            if (++index > last)
            {
                return -1;
            }

            word = words[index];
        }

        return (index << 6) + System.Numerics.BitOperations.TrailingZeroCount(word);
    }

    private static StoredFieldRole RoleOf(TaskSort sort) => sort switch
    {
        TaskSort.Created => StoredFieldRole.Created,
        TaskSort.Updated => StoredFieldRole.Updated,
        TaskSort.Due => StoredFieldRole.Due,
        TaskSort.Priority => StoredFieldRole.Priority,
        TaskSort.Status => StoredFieldRole.Status,
        TaskSort.Title => StoredFieldRole.Title,
        TaskSort.EstimatedHours => StoredFieldRole.EstimatedHours,
        TaskSort.ActualHours => StoredFieldRole.ActualHours,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "There is no such order."),
    };
}
