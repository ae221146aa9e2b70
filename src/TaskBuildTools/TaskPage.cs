using System.Collections;
using System.Text.Json.Serialization;
using TaskBuildTools.Json;
using TaskBuildTools.Querying;

namespace TaskBuildTools;

/// <summary>
/// One page of a query: a view over its snapshot that stays right while newer ones are published. Going through it
/// allocates nothing. Thread-safe.
/// </summary>
[JsonConverter(typeof(TaskPageJsonConverter))]
public readonly struct TaskPage : IEnumerable<TaskRef>, IEquatable<TaskPage>
{
    private readonly TaskQuery _query;
    private readonly WalkStart _start;
    private readonly int _last;

    internal TaskPage(in TaskQuery query, WalkStart start, int count, int last, bool hasMore, int? total)
    {
        _query = query;
        _start = start;
        _last = last;
        Count = count;
        HasMore = hasMore;
        Total = total;
    }

    /// <summary>How many tasks are on the page.</summary>
    public int Count { get; }

    /// <summary>Whether tasks follow behind it, in this snapshot.</summary>
    public bool HasMore { get; }

    /// <summary>
    /// How many tasks the query has in this snapshot, on all pages, where finding the page has told it: of every order but that by id,
    /// of the last page, and of filters whose tasks the index has counted. Null where telling would cost more; then
    /// <see cref="TaskQuery.Count"/> tells.
    /// </summary>
    public int? Total { get; }

    /// <summary>
    /// Where the next page begins: behind the last task of this one. Null where no task follows in this snapshot, also if the
    /// page is full, so that a loop can end with it.
    /// </summary>
    public TaskCursor? Next =>
        HasMore ? new TaskCursor(_query.Selection.Snapshot, _last, _query.OrderField, _query.IsDescending, _query.TieSteps()) : null;

    /// <summary>The first task, or null on an empty page.</summary>
    public TaskRef? FirstOrDefault() => TaskChoice.First(this, null);

    /// <summary>The first task of the page that matches, or null.</summary>
    public TaskRef? FirstOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.First(this, TaskChoice.Given(predicate));

    /// <summary>The last task, or null on an empty page.</summary>
    public TaskRef? LastOrDefault() => TaskChoice.Last(this, null);

    /// <summary>The last task of the page that matches, or null.</summary>
    public TaskRef? LastOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.Last(this, TaskChoice.Given(predicate));

    /// <summary>The only task, or null on an empty page.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public TaskRef? SingleOrDefault() => TaskChoice.Single(this, null);

    /// <summary>The only task of the page that matches, or null.</summary>
    /// <exception cref="InvalidOperationException">Several match.</exception>
    public TaskRef? SingleOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.Single(this, TaskChoice.Given(predicate));

    /// <summary>The task at a place of the page, from 0, or null.</summary>
    public TaskRef? ElementAtOrDefault(int index) => TaskChoice.At(this, index);

    /// <summary>Goes through the tasks in order.</summary>
    public TaskQuery.Enumerator GetEnumerator() => new(_query, _start, Count);

    IEnumerator<TaskRef> IEnumerable<TaskRef>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TaskPage other) => _query.Equals(other._query) && _start == other._start && Count == other.Count;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskPage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_query, _start, Count);

    /// <summary>Whether both are the same page of the same query.</summary>
    public static bool operator ==(TaskPage left, TaskPage right) => left.Equals(right);

    /// <summary>Whether they are different pages, or of different queries.</summary>
    public static bool operator !=(TaskPage left, TaskPage right) => !left.Equals(right);
}
