using System.Buffers;

namespace TaskBuildTools.Querying;

/// <summary>
/// Goes through the tasks of a set in an order of several keys. The first key is walked in the order that the index holds; the
/// tasks that it leaves together are collected when the walk arrives at them, and put in order one by one as they are asked for (a
/// heap). So what the walk does not reach is neither collected nor sorted. Used again and again; not thread-safe.
/// </summary>
internal sealed class TieHeap
{
    private TieEntry[] _entries = [];
    private TaskOrder _order;
    private ResultSet? _set;
    private int _count;
    private int _position;

    /// <summary>How many tasks were compared by a further key since it was begun.</summary>
    public int RowsSorted { get; private set; }

    public void Begin(in TaskOrder order, ResultSet set, WalkStart start)
    {
        _order = order;
        _set = set;
        _count = 0;
        RowsSorted = 0;
        _position = 0;
        if (start.TaskPlusOne > 0)
        {
            _position = Math.Max(0, order.PositionAfter(start.TaskPlusOne - 1) - 1);
        }
        else if (start.Point is { } point)
        {
            // Before all tasks of the value, whatever their ids.
            SortKey first = point.KeyAt(0);
            _position = order.PositionAfter(first with { Ordinal = 0, IsThere = false });
        }
        else
        {
            return;
        }

        if (_position < order.Count)
        {
            Collect(start);
        }
    }

    /// <summary>The ordinal of the next task, or -1 behind the last one.</summary>
    public int Next()
    {
        while (_count == 0)
        {
            if (_position >= _order.Count)
            {
                return -1;
            }

            Collect(default);
        }

        int ordinal = _entries[0].Ordinal;
        TieEntry last = _entries[--_count];
        if (_count > 0)
        {
            SiftDown(0, last);
        }

        return ordinal;
    }

    /// <summary>Gives the memory back, and refers to no index any more.</summary>
    public void Release()
    {
        _order = default;
        _set = null;
        _count = 0;
        RowsSorted = 0;
        if (_entries.Length > 0)
        {
            ArrayPool<TieEntry>.Shared.Return(_entries);
            _entries = [];
        }
    }

    // The tasks of the set with the value at the position, but for those before the start.
    private void Collect(WalkStart start)
    {
        TieGroup group = _order.GroupAt(_position);
        _position = group.End;
        foreach (uint task in _order.TasksOf(group))
        {
            int ordinal = (int)task;
            if (!_set!.Contains(ordinal) || IsBefore(ordinal, start))
            {
                continue;
            }

            if (_count == _entries.Length)
            {
                Grow();
            }

            _entries[_count++] = new TieEntry(0, ordinal);
        }

        GC.KeepAlive(_order.Columns);
        if (_count < 2)
        {
            return;
        }

        RowsSorted += _count;
        for (int i = 0; i < _count; i++)
        {
            int ordinal = _entries[i].Ordinal;
            _entries[i] = new TieEntry(_order.RankOf(ordinal), ordinal);
        }

        for (int place = _count / 2 - 1; place >= 0; place--)
        {
            SiftDown(place, _entries[place]);
        }
    }

    private bool IsBefore(int ordinal, WalkStart start)
    {
        if (start.Point is { } point)
        {
            return _order.CompareTo(ordinal, point) <= 0;
        }

        if (start.TaskPlusOne == 0)
        {
            return false;
        }

        // Both have the same value in the first key.
        int compared = _order.CompareTied(ordinal, start.TaskPlusOne - 1);
        return compared < 0 || (compared == 0 && !start.IsIncluded);
    }

    private void SiftDown(int place, TieEntry entry)
    {
        while (true)
        {
            int child = place * 2 + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && IsFirst(_entries[child + 1], _entries[child]))
            {
                child++;
            }

            if (!IsFirst(_entries[child], entry))
            {
                break;
            }

            _entries[place] = _entries[child];
            place = child;
        }

        _entries[place] = entry;
    }

    private bool IsFirst(TieEntry left, TieEntry right) =>
        left.Rank != right.Rank ? left.Rank < right.Rank : _order.CompareTied(left.Ordinal, right.Ordinal) < 0;

    private void Grow()
    {
        TieEntry[] larger = ArrayPool<TieEntry>.Shared.Rent(Math.Max(64, _entries.Length * 2));
        _entries.AsSpan(0, _count).CopyTo(larger);
        if (_entries.Length > 0)
        {
            ArrayPool<TieEntry>.Shared.Return(_entries);
        }

        _entries = larger;
    }
}
