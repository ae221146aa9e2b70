using System.Collections;
using TaskBuildTools.Querying;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools;

/// <summary>A list of tasks that the index holds ready, such as what a task depends on. A view: nothing is copied.</summary>
public readonly struct TaskRefList : IReadOnlyList<TaskRef>, IEquatable<TaskRefList>
{
    private readonly Snapshot? _snapshot;
    private readonly object? _column;
    private readonly int _start;

    internal TaskRefList(Snapshot snapshot, object column, int start, int count)
    {
        _snapshot = snapshot;
        _column = column;
        _start = start;
        Count = count;
    }

    /// <summary>How many tasks.</summary>
    public int Count { get; }

    /// <summary>The task at a place of the list, from 0.</summary>
    public TaskRef this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            // Touching the columns first tells whether the index was disposed of.
            _ = _snapshot!.Columns;
            int ordinal = _column switch
            {
                EdgeTable edges => edges.Target(_start + index),
                CriticalPathColumn path => path[index],
                NumbersPerTask order => order[index],
                int[] ordinals => ordinals[index],
                _ => throw new InvalidOperationException(),
            };
            return new TaskRef(_snapshot, ordinal);
        }
    }

    /// <summary>The first task, or null in an empty list.</summary>
    public TaskRef? FirstOrDefault() => ElementAtOrDefault(0);

    /// <summary>The first task that matches, or null.</summary>
    public TaskRef? FirstOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.First(this, TaskChoice.Given(predicate));

    /// <summary>The last task, or null in an empty list.</summary>
    public TaskRef? LastOrDefault() => ElementAtOrDefault(Count - 1);

    /// <summary>The last task that matches, or null.</summary>
    public TaskRef? LastOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.Last(this, TaskChoice.Given(predicate));

    /// <summary>The only task, or null in an empty list.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public TaskRef? SingleOrDefault() => TaskChoice.Single(this, null);

    /// <summary>The only task that matches, or null.</summary>
    /// <exception cref="InvalidOperationException">Several match.</exception>
    public TaskRef? SingleOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.Single(this, TaskChoice.Given(predicate));

    /// <summary>The task at a place of the list, from 0, or null.</summary>
    public TaskRef? ElementAtOrDefault(int index) => index >= 0 && index < Count ? this[index] : null;

    /// <summary>Goes through the list.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<TaskRef> IEnumerable<TaskRef>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TaskRefList other) =>
        (ReferenceEquals(_column, other._column) && _start == other._start && Count == other.Count)
        || (_column is int[] ordinals && other._column is int[] others && ReferenceEquals(_snapshot, other._snapshot)
            && ordinals.AsSpan().SequenceEqual(others));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskRefList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_snapshot?.Id, _start, Count);

    /// <summary>Whether both are the same list of the same index.</summary>
    public static bool operator ==(TaskRefList left, TaskRefList right) => left.Equals(right);

    /// <summary>Whether they are different lists.</summary>
    public static bool operator !=(TaskRefList left, TaskRefList right) => !left.Equals(right);

    /// <summary>Goes through a list of tasks.</summary>
    public struct Enumerator : IEnumerator<TaskRef>
    {
        private readonly TaskRefList _list;
        private int _index;

        internal Enumerator(TaskRefList list)
        {
            _list = list;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly TaskRef Current => _list[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _list.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
