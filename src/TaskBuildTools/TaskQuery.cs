using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using TaskBuildTools.Filters;
using TaskBuildTools.Querying;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools;

/// <summary>
/// The tasks of one index that match a filter, in an order, perhaps one page of them. A value: each method gives a new
/// query, and nothing runs before it is counted or enumerated. Whatever the order of the calls, the filters apply first,
/// then the order, then <see cref="After"/>, <see cref="Skip"/> and <see cref="Take"/>. Counting and enumerating allocate
/// nothing on the managed heap, but for the first use on a thread. Thread-safe.
/// </summary>
public readonly partial struct TaskQuery : IEnumerable<TaskRef>, IEquatable<TaskQuery>
{
    private readonly Snapshot? _snapshot;
    private readonly TaskFilter? _filter;
    private readonly int _fieldPlusOne;
    private readonly bool _isDescending;
    private readonly bool _isOrdered;
    private readonly SortStep[]? _then;
    private readonly bool _ready;
    private readonly bool _blocked;
    private readonly int _afterPlusOne;
    private readonly int _skip;
    private readonly int? _take;

    internal TaskQuery(Snapshot snapshot, TaskFilter? filter) => (_snapshot, _filter) = (snapshot, filter);

    private TaskQuery(
        in TaskQuery other,
        TaskFilter? filter = null,
        SortStep? order = null,
        SortStep[]? then = null,
        bool ready = false,
        bool blocked = false,
        int? afterPlusOne = null,
        int? skip = null,
        int? take = null)
    {
        _snapshot = other._snapshot;
        _filter = filter ?? other._filter;
        (_fieldPlusOne, _isDescending) = order is { } given ? (given.Field + 1, given.IsDescending) : (other._fieldPlusOne, other._isDescending);
        _isOrdered = other._isOrdered || order is not null;
        _then = then ?? (order is null ? other._then : null);
        _ready = ready || other._ready;
        _blocked = blocked || other._blocked;
        _afterPlusOne = afterPlusOne ?? other._afterPlusOne;
        _skip = skip ?? other._skip;
        _take = take ?? other._take;
    }

    private Snapshot Snapshot => _snapshot ?? throw new InvalidOperationException("The query is a default value and has no index.");

    /// <summary>Which tasks, before any order.</summary>
    internal TaskSelection Selection => new(Snapshot, _filter, _ready, _blocked);

    internal int Skipped => _skip;

    internal int? Taken => _take;

    /// <summary>Whose successors are meant; null for all tasks.</summary>
    internal TaskRef? Predecessor => _afterPlusOne == 0 ? null : new TaskRef(Snapshot, _afterPlusOne - 1);

    private bool IsWhole => _afterPlusOne == 0 && _skip == 0 && _take is null;

    /// <summary>Only those that also match <paramref name="filter"/>. Makes a combined filter; keep one that is used often.</summary>
    /// <exception cref="ArgumentException">The filter names a field that the index does not have, or that is not of the kind.</exception>
    public TaskQuery Where(TaskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        FieldLookup.Require(Snapshot, filter);
        return new TaskQuery(this, filter: _filter is null ? filter : _filter & filter);
    }

    /// <summary>Only open tasks of which all dependencies are closed.</summary>
    public TaskQuery Ready() => new(this, ready: true);

    /// <summary>Only unfinished tasks that are blocked by their status, or by a dependency that is not closed.</summary>
    public TaskQuery Blocked() => new(this, blocked: true);

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
            long started = QueryExecution.Start(this);
            long count = QueryExecution.Count(Selection, out int scanned);
            QueryExecution.Note(started, OperationNames.Count, this, scanned, returned: 1);
            return (int)Math.Min(Math.Max(0, count - _skip), _take ?? int.MaxValue);
        }

        using var tasks = new Enumerator(this, OperationNames.Count);
        int counted = 0;
        while (tasks.MoveNext())
        {
            counted++;
        }

        return counted;
    }

    /// <summary>Whether there is a task. Ends with the first 4,096 tasks among which one is found.</summary>
    public bool Any()
    {
        if (!IsWhole)
        {
            return FirstOrNull(OperationNames.Any) is not null;
        }

        long started = QueryExecution.Start(this);
        bool isFound = QueryExecution.Any(Selection, out int scanned);
        QueryExecution.Note(started, OperationNames.Any, this, scanned, returned: 1);
        return isFound;
    }

    /// <summary>The first task.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TaskRef First() => FirstOrNull() ?? throw new InvalidOperationException("No task matches the query.");

    /// <summary>The first task, or null. By id, it ends with the first 4,096 tasks among which one is found.</summary>
    public TaskRef? FirstOrNull() => FirstOrNull(OperationNames.First);

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

    /// <summary>
    /// The first page, in the order of the query. A page is found when it is asked for, in time that does not grow with its
    /// depth; going through it then finds its tasks again, mostly for nothing, since a thread remembers what it found last.
    /// </summary>
    /// <param name="size">How many tasks at most; 1 or more.</param>
    /// <exception cref="InvalidOperationException">The query skips or takes some of its tasks, or starts behind one.</exception>
    public TaskPage Page(int size) => Page(size, null);

    /// <summary>The page behind a cursor, which may come from another snapshot of the same tasks.</summary>
    /// <param name="size">How many tasks at most; 1 or more.</param>
    /// <param name="after">The cursor of the page before (its <see cref="TaskPage.Next"/>); null or the default value for the first page.</param>
    /// <exception cref="ArgumentException">The cursor belongs to another order.</exception>
    /// <exception cref="InvalidOperationException">The query skips or takes some of its tasks, or starts behind one.</exception>
    public TaskPage Page(int size, TaskCursor? after)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (!IsWhole)
        {
            throw new InvalidOperationException("Pages are cut from all tasks of a query: leave out Skip, Take and After.");
        }

        long started = QueryExecution.Start(this);
        WalkStart start = after.GetValueOrDefault().StartIn(Snapshot, Order(), nameof(after));
        TaskPage page = QueryExecution.Page(this, size, start, out int scanned);
        QueryExecution.Note(started, OperationNames.Page, this, scanned, page.Count);
        return page;
    }

    /// <summary>
    /// The tasks in lists of <see cref="PerformanceOptions.BatchSize"/> (the last one may be shorter), for work on very many of
    /// them. Nothing is read ahead: a list is made when it is asked for, and by id so is the search for its tasks.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; looked at before each list.</exception>
    public async IAsyncEnumerable<IReadOnlyList<TaskRef>> InChunksAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        BatchSizeClimber? climber = Snapshot.Services.Tuner?.Batches(OperationNames.Chunks);
        using var tasks = new Enumerator(this, operation: null);
        int scannedBefore = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int size = climber?.Next() ?? Snapshot.Services.Performance.BatchSize;
            long started = climber is null ? QueryExecution.Start(this) : Stopwatch.GetTimestamp();
            var chunk = new List<TaskRef>(Math.Min(size, 1024));
            while (chunk.Count < size && tasks.MoveNext())
            {
                chunk.Add(tasks.Current);
            }

            if (chunk.Count == 0)
            {
                yield break;
            }

            climber?.Completed(size, chunk.Count, Stopwatch.GetElapsedTime(started).TotalSeconds);
            QueryExecution.Note(started, OperationNames.Chunks, this, tasks.RowsScanned - scannedBefore, chunk.Count);
            scannedBefore = tasks.RowsScanned;
            yield return chunk;
            await System.Threading.Tasks.Task.Yield();
        }
    }

    /// <summary>
    /// Tells how the query is answered, and with how many tasks each part of its filter is expected and found. Runs it, and
    /// each part by itself; for people, not for every query.
    /// </summary>
    public QueryPlan Explain() => QueryPlanner.Explain(this);

    /// <summary>Finds the matching tasks, and goes through them in order.</summary>
    /// <exception cref="TaskIndexException">The index is damaged.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public Enumerator GetEnumerator() => new(this, OperationNames.Enumerate);

    IEnumerator<TaskRef> IEnumerable<TaskRef>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TaskQuery other) =>
        ReferenceEquals(_snapshot, other._snapshot) && ReferenceEquals(_filter, other._filter)
        && Then.AsSpan().SequenceEqual(other.Then)
        && (_fieldPlusOne, _isDescending, _ready, _blocked, _afterPlusOne, _skip, _take)
            == (other._fieldPlusOne, other._isDescending, other._ready, other._blocked, other._afterPlusOne, other._skip, other._take);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskQuery other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(_snapshot?.Id, _filter, _fieldPlusOne, (_isDescending, Then.Length), (_ready, _blocked), _afterPlusOne, _skip, _take);

    /// <summary>Whether both are the same filter object, order and page of the same index.</summary>
    public static bool operator ==(TaskQuery left, TaskQuery right) => left.Equals(right);

    /// <summary>Whether they differ in index, filter object, order or page.</summary>
    public static bool operator !=(TaskQuery left, TaskQuery right) => !left.Equals(right);

    private TaskRef? FirstOrNull(string operation)
    {
        using var tasks = new Enumerator(this, operation);
        return tasks.MoveNext() ? tasks.Current : null;
    }
}
