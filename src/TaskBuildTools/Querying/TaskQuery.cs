using System.Collections;
using TaskBuildTools.Querying;

namespace TaskBuildTools;

/// <summary>
/// The tasks of one index that match a filter, in an order, perhaps one page of them. A value: each method gives a new
/// query, and nothing runs before it is counted or enumerated. Whatever the order of the calls, the filters apply first,
/// then the order, then <see cref="After"/>, <see cref="Skip"/> and <see cref="Take"/>. Counting and enumerating allocate
/// nothing on the managed heap, but for the first use on a thread. Thread-safe.
/// </summary>
public readonly struct TaskQuery : IEnumerable<TaskRef>, IEquatable<TaskQuery>
{
    private readonly Snapshot? _snapshot;
    private readonly TaskFilter? _filter;
    private readonly TaskSort _sort;
    private readonly bool _isDescending;
    private readonly bool _ready;
    private readonly bool _blocked;
    private readonly int _afterPlusOne;
    private readonly int _skip;
    private readonly int? _take;

    internal TaskQuery(Snapshot snapshot, TaskFilter? filter) => (_snapshot, _filter) = (snapshot, filter);

    private TaskQuery(
        in TaskQuery other,
        TaskFilter? filter = null,
        (TaskSort Sort, bool IsDescending)? order = null,
        bool ready = false,
        bool blocked = false,
        int? afterPlusOne = null,
        int? skip = null,
        int? take = null)
    {
        _snapshot = other._snapshot;
        _filter = filter ?? other._filter;
        (_sort, _isDescending) = order ?? (other._sort, other._isDescending);
        _ready = ready || other._ready;
        _blocked = blocked || other._blocked;
        _afterPlusOne = afterPlusOne ?? other._afterPlusOne;
        _skip = skip ?? other._skip;
        _take = take ?? other._take;
    }

    private Snapshot Snapshot => _snapshot ?? throw new InvalidOperationException("The query belongs to no index.");

    private bool IsWhole => _afterPlusOne == 0 && _skip == 0 && _take is null;

    /// <summary>Only those that also match <paramref name="filter"/>. Makes a combined filter; keep one that is used often.</summary>
    public TaskQuery Where(TaskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new TaskQuery(this, filter: _filter is null ? filter : _filter & filter);
    }

    /// <summary>Only open tasks of which all dependencies are closed.</summary>
    public TaskQuery Ready() => new(this, ready: true);

    /// <summary>Only unfinished tasks that are blocked by their status, or by a dependency that is not closed.</summary>
    public TaskQuery Blocked() => new(this, blocked: true);

    /// <summary>In this order; it replaces an earlier one. Tasks without a value come last, ties are ordered by id.</summary>
    public TaskQuery OrderBy(TaskSort sort) => new(this, order: (sort, false));

    /// <summary>
    /// In the reverse of this order, that of tied ids included; it replaces an earlier one. Tasks without a value come last
    /// all the same.
    /// </summary>
    public TaskQuery OrderByDescending(TaskSort sort) => new(this, order: (sort, true));

    /// <summary>
    /// The next page: only tasks that stand behind this one in the order, whether or not it matches the filters. Costs the
    /// same however deep the page is.
    /// </summary>
    /// <param name="task">A task of the same index, such as the last one of the page before.</param>
    /// <exception cref="ArgumentException">It is a task of another index.</exception>
    public TaskQuery After(TaskRef task)
    {
        if (!ReferenceEquals(task.SnapshotOrNull, Snapshot))
        {
            throw new ArgumentException("The task belongs to another index.", nameof(task));
        }

        return new TaskQuery(this, afterPlusOne: task.Ordinal + 1);
    }

    /// <summary>Without the first <paramref name="count"/>.</summary>
    public TaskQuery Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int skip = (int)Math.Min((long)_skip + count, int.MaxValue);
        return new TaskQuery(this, skip: skip, take: _take is { } take ? Math.Max(0, take - count) : null);
    }

    /// <summary>At most <paramref name="count"/>.</summary>
    public TaskQuery Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new TaskQuery(this, take: Math.Min(count, _take ?? int.MaxValue));
    }

    /// <summary>How many tasks there are.</summary>
    /// <exception cref="TaskIndexException">The index is damaged.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public int Count()
    {
        if (_afterPlusOne == 0)
        {
            long count = ResultSet.Count(Snapshot, _filter, _ready, _blocked);
            return (int)Math.Min(Math.Max(0, count - _skip), _take ?? int.MaxValue);
        }

        int counted = 0;
        foreach (TaskRef _ in this)
        {
            counted++;
        }

        return counted;
    }

    /// <summary>Whether there is a task.</summary>
    public bool Any() => IsWhole ? Count() > 0 : FirstOrNull() is not null;

    /// <summary>The first task.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TaskRef First() => FirstOrNull() ?? throw new InvalidOperationException("No task matches the query.");

    /// <summary>The first task, or null.</summary>
    public TaskRef? FirstOrNull()
    {
        using Enumerator enumerator = GetEnumerator();
        return enumerator.MoveNext() ? enumerator.Current : null;
    }

    /// <summary>The tasks in an array.</summary>
    public TaskRef[] ToArray() => [.. ToList()];

    /// <summary>The tasks in a list.</summary>
    public List<TaskRef> ToList()
    {
        var tasks = new List<TaskRef>();
        foreach (TaskRef task in this)
        {
            tasks.Add(task);
        }

        return tasks;
    }

    /// <summary>
    /// The tasks with their bodies, for bulk work: by id, which is how the bodies lie in their file, whatever the order of the
    /// query. Unpacked on threads of the pool, <see cref="PerformanceOptions.BatchSize"/> tasks in one step at most, and
    /// <see cref="PerformanceOptions.MaxConcurrentOperations"/> steps at one time, which is also how many are held ready.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the next step.</param>
    /// <exception cref="TaskIndexException">The bodies file is missing, damaged or of another build.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IAsyncEnumerable<TaskBody> ReadBodiesAsync(CancellationToken cancellationToken = default) =>
        BodyBatches.ReadAsync(Snapshot, ToArray(), cancellationToken);

    /// <summary>Finds the matching tasks, and goes through them in order.</summary>
    /// <exception cref="TaskIndexException">The index is damaged.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<TaskRef> IEnumerable<TaskRef>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TaskQuery other) =>
        ReferenceEquals(_snapshot, other._snapshot) && ReferenceEquals(_filter, other._filter)
        && (_sort, _isDescending, _ready, _blocked, _afterPlusOne, _skip, _take)
            == (other._sort, other._isDescending, other._ready, other._blocked, other._afterPlusOne, other._skip, other._take);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskQuery other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(_snapshot?.Id, _filter, _sort, _isDescending, (_ready, _blocked), _afterPlusOne, _skip, _take);

    /// <summary>Whether both are the same filter object, order and page of the same index.</summary>
    public static bool operator ==(TaskQuery left, TaskQuery right) => left.Equals(right);

    /// <summary>Whether they differ in index, filter object, order or page.</summary>
    public static bool operator !=(TaskQuery left, TaskQuery right) => !left.Equals(right);

    /// <summary>Goes through the tasks of a query. Not thread-safe; dispose of it (as <c>foreach</c> does) to give its memory back.</summary>
    public struct Enumerator : IEnumerator<TaskRef>
    {
        private readonly TaskQuery _query;
        private readonly Snapshot _snapshot;
        private readonly TaskOrder _order;
        private readonly ResultSet _set;
        private readonly int _ticket;
        private int _position;
        private int _left;
        private TaskRef _current;

        internal Enumerator(in TaskQuery query)
        {
            _query = query;
            _snapshot = query.Snapshot;
            _order = TaskOrder.Of(_snapshot, query._sort, query._isDescending);
            _set = ResultSet.Rent(_snapshot, query._filter, query._ready, query._blocked);
            _ticket = _set.Ticket;
            _current = default;
            _position = 0;
            _left = 0;
            Reset();
        }

        /// <inheritdoc/>
        public readonly TaskRef Current => _current;

        readonly object IEnumerator.Current => _current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            ObjectDisposedException.ThrowIf(_set.Ticket != _ticket, typeof(Enumerator));
            if (_left == 0 || _position < 0)
            {
                return false;
            }

            _position = _order.Next(_position, _set);
            if (_position < 0)
            {
                return false;
            }

            _current = new TaskRef(_snapshot, _order[_position++]);
            _left--;
            return true;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _left = _query._take ?? int.MaxValue;
            _position = _query._afterPlusOne == 0 ? 0 : _order.PositionOf(_query._afterPlusOne - 1) + 1;
            for (int skipped = 0; skipped < _query._skip && _position >= 0; skipped++)
            {
                _position = _order.Next(_position, _set);
                if (_position >= 0)
                {
                    _position++;
                }
            }
        }

        /// <inheritdoc/>
        public readonly void Dispose() => _set.Return(_ticket);
    }
}
