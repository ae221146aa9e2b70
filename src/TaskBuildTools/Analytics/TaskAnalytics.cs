using TaskBuildTools.Analytics.Aggregators;
using TaskBuildTools.Analytics.Execution;
using TaskBuildTools.Filters;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics;

/// <summary>
/// Numbers about the tasks of an index, or about those that match a filter. Three kinds of cost, stated at each member:
/// <i>stored</i>, the build has computed it, and reading takes the same time for any number of tasks; <i>O(values)</i>, a
/// stored row for each value; <i>O(tasks)</i>, columns are gone through, by several threads as <c>analytics.*</c> of
/// <see cref="PerformanceOptions"/> says, and the result is remembered in the <see cref="Caching.TaskCache"/> of the index for as
/// long as the columns that it was made of stay the same. With a filter everything but the graph is O(tasks).
/// </summary>
/// <remarks>
/// <para>
/// Hours are sums of whole thousandths: exact, and the same for any number of threads. Dates are taken in UTC: a time
/// without an offset counts as UTC, and a day as its midnight. Unfinished is what is neither closed nor cancelled; a
/// task without a status is unfinished. A task file has no closing date: a closed task counts as closed when it was
/// last updated.
/// </para>
/// <para>
/// Immutable and thread-safe. Members throw <see cref="ObjectDisposedException"/> after the index was disposed of,
/// <see cref="TaskIndexException"/> where it is damaged, and <see cref="OperationCanceledException"/> after
/// cancellation was asked for.
/// </para>
/// </remarks>
public sealed class TaskAnalytics
{
    private readonly AnalyticsScope _scope;

    internal TaskAnalytics(AnalyticsScope scope) => _scope = scope;

    internal AnalyticsScope Scope => _scope;

    /// <summary>The sums over all of the tasks. Stored.</summary>
    public TaskTotals Totals => TotalsAggregator.Of(_scope);

    /// <summary>How far the tasks are. Stored.</summary>
    public TaskProgress Progress => ProgressAggregator.Of(_scope);

    /// <summary>
    /// Estimated beside actual hours. O(tasks); the sums alone, without a comparison, are in <see cref="Totals"/>.
    /// </summary>
    public TaskEffort Effort => EffortAggregator.Of(_scope);

    /// <summary>The tasks that are ready to work on, as a query that can be ordered and paged. Stored.</summary>
    public TaskQuery Ready
    {
        get
        {
            _ = _scope.Columns;
            return new TaskQuery(_scope.Snapshot, _scope.Filter).Ready();
        }
    }

    /// <summary>
    /// The chain of unfinished tasks with the most estimated hours, dependencies first; a task without an estimate counts as one hour.
    /// Stored; of all tasks of the index, whatever the filter.
    /// </summary>
    public TaskRefList CriticalPath
    {
        get
        {
            CriticalPathColumn path = _scope.Columns.CriticalPath;
            return new TaskRefList(_scope.Snapshot, path, 0, path.Count);
        }
    }

    /// <summary>The hours of <see cref="CriticalPath"/>. Stored.</summary>
    public decimal CriticalPathHours => FixedPoint.ToDecimal(_scope.Columns.CriticalPath.FixedPoint);

    /// <summary>
    /// The same for only those tasks that also match <paramref name="filter"/>. Costs nothing itself. Results for a filter that
    /// depends on the time, such as <see cref="TaskFilter.Overdue"/>, are not remembered.
    /// </summary>
    /// <exception cref="ArgumentException">The filter names a field that the index does not have, or that is not of the kind.</exception>
    public TaskAnalytics For(TaskFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        FieldLookup.Require(_scope.Snapshot, filter);
        return new TaskAnalytics(_scope with { Filter = _scope.Filter is null ? filter : _scope.Filter & filter });
    }

    /// <summary>The same, but whatever goes through the tasks stops soon after <paramref name="cancellation"/> is cancelled.</summary>
    public TaskAnalytics WithCancellation(CancellationToken cancellation) =>
        new(_scope with { Cancellation = cancellation });

    /// <summary>
    /// The sums for each value of a field, in the order of <see cref="TaskIndex.Values(string)"/>, without values that no task has. A
    /// task with several values of a list counts for each; one without a value counts for none. O(values).
    /// </summary>
    /// <param name="field">The canonical name of a field of names, such as <c>status</c> or <c>tags</c>.</param>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<TaskValue> By(string field) => Array.AsReadOnly(TotalsAggregator.By(_scope, field));

    /// <summary>
    /// The sums for each pair of values that some task has together, ordered by the first and then by the second value, each in
    /// the order of <see cref="TaskIndex.Values(string)"/>. O(values) for most pairs of fields: the build stores status and priority
    /// with every other field, and others up to 64 in all, as long as a pair has at most 65,536 rows; otherwise O(tasks), with
    /// the same result.
    /// </summary>
    /// <param name="field">The canonical name of a field of names.</param>
    /// <param name="otherField">Another one, or the same: then a list gives which of its values go together.</param>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<PairTotals> By(string field, string otherField) =>
        Array.AsReadOnly(PairAggregator.By(_scope, field, otherField));

    /// <summary>How far the tasks of each value of a field are, in the order of <see cref="By(string)"/>. O(values), where status and field are stored together.</summary>
    /// <param name="field">The canonical name of a field of names.</param>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<ValueProgress> ProgressBy(string field) => Array.AsReadOnly(ProgressAggregator.By(_scope, field));

    /// <summary>
    /// Estimated beside actual hours for each value of a field, in the order of <see cref="By(string)"/>, without those whose tasks
    /// have no hours. O(tasks).
    /// </summary>
    /// <param name="field">The canonical name of a field of names.</param>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<ValueEffort> EffortBy(string field) => Array.AsReadOnly(EffortAggregator.By(_scope, field));

    /// <summary>As <see cref="By(string)"/>; the compiler checks that the field is one of names.</summary>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<TaskValue> By(IGroupableField field) => By(NameOf(field));

    /// <summary>As <see cref="By(string, string)"/>; the compiler checks that the fields are of names.</summary>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<PairTotals> By(IGroupableField field, IGroupableField otherField) => By(NameOf(field), NameOf(otherField));

    /// <summary>As <see cref="ProgressBy(string)"/>; the compiler checks that the field is one of names.</summary>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<ValueProgress> ProgressBy(IGroupableField field) => ProgressBy(NameOf(field));

    /// <summary>As <see cref="EffortBy(string)"/>; the compiler checks that the field is one of names.</summary>
    /// <exception cref="ArgumentException">The index has no such field of names; the message names those it has.</exception>
    public IReadOnlyList<ValueEffort> EffortBy(IGroupableField field) => EffortBy(NameOf(field));

    /// <summary>
    /// By how many hours a task may take longer before <see cref="CriticalPath"/> does, if only dependencies held tasks up: zero on
    /// the critical path; null for a finished task. Dependencies within a cycle count as if they were not there. Stored;
    /// reckoned with all tasks of the index, whatever the filter.
    /// </summary>
    /// <exception cref="ArgumentException">It is a task of another index.</exception>
    public decimal? SlackOf(TaskRef task)
    {
        if (!ReferenceEquals(task.SnapshotOrNull, _scope.Snapshot))
        {
            throw new ArgumentException("The task belongs to another index.", nameof(task));
        }

        return _scope.Columns.Slack[task.Ordinal];
    }

    /// <summary>
    /// The unfinished tasks that most others wait for, ties by id; tasks that none waits for are left out. O(tasks), with one number
    /// looked at for each; who waits for a task was computed by the build, over all tasks, whatever the filter.
    /// </summary>
    /// <param name="top">How many at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public IReadOnlyList<Bottleneck> Bottlenecks(int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return Array.AsReadOnly(BottleneckAggregator.Of(_scope, top));
    }

    /// <summary>What is overdue now, by the clock of the index in whole seconds; see <see cref="Overdue(int, DateTimeOffset)"/>.</summary>
    /// <param name="top">How many tasks to list at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public OverdueReport Overdue(int top) => Overdue(top, _scope.Now);

    /// <summary>
    /// The unfinished tasks that were due before a point in time. One that is due on a day has until that day is over in UTC. Tasks
    /// without a due date are never overdue. O(tasks).
    /// </summary>
    /// <param name="top">How many tasks to list at most; all are counted.</param>
    /// <param name="at">The point in time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public OverdueReport Overdue(int top, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return OverdueAggregator.Of(_scope, at, top);
    }

    /// <summary>How old unfinished tasks are now, by the clock of the index in whole seconds; see <see cref="Age(int, DateTimeOffset)"/>.</summary>
    /// <param name="top">How many of the oldest to list at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public AgeReport Age(int top) => Age(top, _scope.Now);

    /// <summary>
    /// How long unfinished tasks have been there at a point in time, from their creation date. A creation date that lies ahead
    /// gives an age of zero; tasks without one are counted apart. O(tasks), and 8 bytes for each of the tasks while it runs.
    /// </summary>
    /// <param name="top">How many of the oldest to list at most.</param>
    /// <param name="at">The point in time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public AgeReport Age(int top, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return AgeAggregator.Of(_scope, at, top);
    }

    /// <summary>
    /// How long closed tasks took from their creation to their last update, which stands for the closing that a task file has
    /// no date of; an edit after the closing makes it longer. O(tasks), and 8 bytes for each of the tasks while it runs.
    /// </summary>
    public CycleTimeReport CycleTime() => CycleTimeAggregator.Of(_scope);

    /// <summary>The weeks up to now, by the clock of the index; see <see cref="BurnUp(int, DateOnly)"/>.</summary>
    /// <param name="weeks">How many weeks, this one included: 1 to 5,200.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is out of its range.</exception>
    public BurnUpReport BurnUp(int weeks) => WeekAggregator.BurnUp(_scope, WeekRange.Until(_scope.Now, weeks));

    /// <summary>
    /// How scope and closed tasks grew, by weeks of ISO 8601 in UTC. The scope is all tasks that were not cancelled (when one was, no
    /// date tells), from their creation on; a closed task is closed from the week of its last update on. Tasks without the
    /// date count from before the first week, and those of earlier weeks are in its totals. O(tasks).
    /// </summary>
    /// <param name="weeks">How many weeks: 1 to 5,200.</param>
    /// <param name="from">Any day of the first week. Where the calendar ends before the last week, it is moved back.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is out of its range.</exception>
    public BurnUpReport BurnUp(int weeks, DateOnly from) => WeekAggregator.BurnUp(_scope, WeekRange.From(from, weeks));

    /// <summary>The weeks up to now, by the clock of the index; see <see cref="Throughput(int, DateOnly)"/>.</summary>
    /// <param name="weeks">How many weeks, this one included: 1 to 5,200.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is out of its range.</exception>
    public ThroughputReport Throughput(int weeks) => WeekAggregator.Throughput(_scope, WeekRange.Until(_scope.Now, weeks));

    /// <summary>
    /// Closed tasks and their hours by the week of ISO 8601, in UTC, in which each was last updated. O(tasks).
    /// </summary>
    /// <param name="weeks">How many weeks: 1 to 5,200.</param>
    /// <param name="from">Any day of the first week. Where the calendar ends before the last week, it is moved back.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is out of its range.</exception>
    public ThroughputReport Throughput(int weeks, DateOnly from) => WeekAggregator.Throughput(_scope, WeekRange.From(from, weeks));

    private static string NameOf(IGroupableField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Name;
    }
}
