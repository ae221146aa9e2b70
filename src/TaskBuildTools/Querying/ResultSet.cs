using System.Numerics;
using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;

namespace TaskBuildTools.Querying;

/// <summary>
/// The matching tasks of a query as a bitmap that is used again and again: each thread keeps one, so that a query allocates
/// only when it runs inside another. Filled from the front on demand. The ticket tells a holder whether the set
/// is still its own.
/// </summary>
internal sealed class ResultSet
{
    [ThreadStatic]
    private static ResultSet? _spare;

    // Weak, as a thread that rests must hold neither an index nor a filter in memory.
    private readonly WeakReference<TaskFilter?> _filter = new(null);

    private ulong[] _words = [];
    private TaskSelection _selection;
    private bool _hasFilter;
    private long _snapshotId;
    private long _now;
    private int _total;
    private int _filled;
    private int _filledBefore;
    private int _found;
    private TieHeap? _ties;

    public int Ticket { get; private set; }

    /// <summary>How many tasks were scanned since it was rented.</summary>
    public int RowsScanned => (int)Math.Min((long)(_filled - _filledBefore) * 64, _selection.Snapshot?.TaskCount ?? 0);

    /// <summary>Orders what an order of several keys has left together; given back with the set.</summary>
    public TieHeap Ties => _ties ??= new TieHeap();

    /// <summary>How many tasks were compared by a further key of an order.</summary>
    public int RowsSorted => _ties?.RowsSorted ?? 0;

    /// <summary>How many tasks match, if that is known without scanning any more of them; else null.</summary>
    public int? KnownCount
    {
        get
        {
            if (_filled < _total)
            {
                return _selection.KnownCount(_now);
            }

            if (_found < 0)
            {
                _found = WordOperations.Count(_words.AsSpan(0, _total));
            }

            return _found;
        }
    }

    /// <param name="selection">Which tasks.</param>
    /// <param name="mayReuse">Whether what this thread found last time may be used again, if it was the same selection.</param>
    public static ResultSet Rent(in TaskSelection selection, bool mayReuse)
    {
        Snapshot snapshot = selection.Snapshot;
        ObjectDisposedException.ThrowIf(snapshot.IsDisposed, typeof(TaskIndex));
        ResultSet set = _spare ?? new ResultSet();
        _spare = null;
        bool isSame = mayReuse && !selection.UsesClock && set._snapshotId == snapshot.Id
            && set.IsOf(selection.Filter)
            && set._selection.Ready == selection.Ready && set._selection.Blocked == selection.Blocked;
        set._selection = selection;
        set._snapshotId = snapshot.Id;
        set._hasFilter = selection.Filter is not null;
        set._filter.SetTarget(selection.Filter);
        if (!isSame)
        {
            set._now = selection.Now();
            set._total = FilterChunk.TotalWords(snapshot);
            set._filled = 0;
            set._found = -1;
            if (set._words.Length < set._total)
            {
                set._words = new ulong[set._total];
            }
        }

        set._filledBefore = set._filled;
        return set;
    }

    public void Return(int ticket)
    {
        if (ticket != Ticket)
        {
            return;
        }

        Ticket++;
        _selection = _selection with { Snapshot = null!, Filter = null };
        _ties?.Release();
        _spare = this;
    }

    /// <summary>Fills what is not filled yet.</summary>
    public void FillAll() => FillTo(_total);

    /// <summary>Whether a task matches; all must be filled.</summary>
    public bool Contains(int ordinal) => (_words[ordinal >> 6] >> (ordinal & 63) & 1) != 0;

    /// <summary>The first matching task from an ordinal on, or -1; fills as far as needed.</summary>
    public int NextFrom(int ordinal)
    {
        int index = ordinal >> 6;
        if (index >= _total)
        {
            return -1;
        }

        FillTo(index + 1);
        ulong word = _words[index] & (ulong.MaxValue << (ordinal & 63));
        while (word == 0)
        {
            if (++index >= _total)
            {
                return -1;
            }

            FillTo(index + 1);
            word = _words[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The last matching task up to an ordinal, or -1; all must be filled.</summary>
    public int LastUpTo(int ordinal)
    {
        if (ordinal < 0)
        {
            return -1;
        }

        int index = ordinal >> 6;
        ulong word = _words[index] & (ulong.MaxValue >> (63 - (ordinal & 63)));
        while (word == 0)
        {
            if (--index < 0)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index << 6) + 63 - BitOperations.LeadingZeroCount(word);
    }

    private bool IsOf(TaskFilter? filter) =>
        filter is null ? !_hasFilter : _hasFilter && _filter.TryGetTarget(out TaskFilter? own) && ReferenceEquals(own, filter);

    private void FillTo(int words)
    {
        while (_filled < words)
        {
            FilterChunk chunk = FilterChunk.At(_selection.Snapshot, _filled, _now);
            _selection.Evaluate(chunk, _words.AsSpan(_filled, chunk.WordCount));
            _filled += chunk.WordCount;
        }

        GC.KeepAlive(_selection.Snapshot);
    }
}
