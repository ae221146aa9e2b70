using System.Numerics;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// How many unfinished tasks wait for each unfinished one: depend on it, directly or through other unfinished tasks. The
/// tasks of a cycle wait for each other. Counting what waits for every node takes more than linear time in general, so the
/// work is bounded, by a count of steps and not by a clock: beyond that, the count is a lower bound.
/// </summary>
/// <remarks>
/// Where what waits forms a tree, counts are added up. Elsewhere ways meet again, and sets have to be united: 64 waiting
/// groups at a time are a word, which is passed down the dependencies from group to group. A tree takes part as its root.
/// </remarks>
internal sealed class WaitingCounts
{
    private const int BatchSize = 64;
    private const long LeastSteps = 1 << 23;
    private const int StepsPerEdge = 16;

    private readonly UnfinishedGraph _graph;
    private readonly bool[] _isTree;
    private readonly int[] _counts;
    private readonly int[] _waiters;
    private readonly int[] _placeOfWaiter;
    private int _processed;

    private WaitingCounts(UnfinishedGraph graph)
    {
        _graph = graph;
        _counts = new int[graph.Count];
        _isTree = new bool[graph.Count];
        _placeOfWaiter = new int[graph.Count];
        AddUpTrees();
        _waiters = FindWaiters();
    }

    /// <summary>By ordinal: how many wait, and whether there may be more. 0 for a finished task.</summary>
    public static (int Count, bool IsAtLeast)[] Of(DependencyGraph graph)
    {
        UnfinishedGraph unfinished = UnfinishedGraph.Of(graph);
        return Of(unfinished, LeastSteps + StepsPerEdge * ((long)unfinished.Count + unfinished.Dependencies.Targets.Length));
    }

    /// <param name="graph">The graph.</param>
    /// <param name="maxSteps">How many groups and dependencies may be walked along while sets are united.</param>
    public static (int Count, bool IsAtLeast)[] Of(UnfinishedGraph graph, long maxSteps)
    {
        var counts = new WaitingCounts(graph);
        counts.UniteSets(maxSteps);
        bool[] isAtLeast = counts.Conclude();
        return Array.ConvertAll(graph.GroupOf, group =>
            group < 0 ? (0, false) : (counts._counts[group] + graph.Sizes[group] - 1, isAtLeast[group]));
    }

    /// <summary>A group is the root of a tree if each that waits for it depends on one group only.</summary>
    private void AddUpTrees()
    {
        for (int group = _graph.Count - 1; group >= 0; group--)
        {
            bool isTree = true;
            int count = 0;
            foreach (int dependent in _graph.Dependents[group])
            {
                isTree &= _isTree[dependent] && _graph.Dependencies[dependent].Length == 1;
                count += isTree ? _counts[dependent] + _graph.Sizes[dependent] : 0;
            }

            _isTree[group] = isTree;
            _counts[group] = isTree ? count : 0;
        }
    }

    /// <summary>All that depend on something, from the last back, but for those within a tree.</summary>
    private int[] FindWaiters()
    {
        var waiters = new List<int>();
        for (int group = _graph.Count - 1; group >= 0; group--)
        {
            ReadOnlySpan<int> dependencies = _graph.Dependencies[group];
            bool isWaiter = dependencies.Length > 0 && !(dependencies.Length == 1 && _isTree[dependencies[0]]);
            _placeOfWaiter[group] = isWaiter ? waiters.Count : -1;
            if (isWaiter)
            {
                waiters.Add(group);
            }
        }

        return [.. waiters];
    }

    private void UniteSets(long maxSteps)
    {
        var masks = new ulong[_waiters.Length == 0 ? 0 : _graph.Count];
        var walk = new DepthFirstWalk(_graph.Dependencies);
        while (_processed < _waiters.Length)
        {
            ReadOnlySpan<int> batch = _waiters.AsSpan(_processed, Math.Min(BatchSize, _waiters.Length - _processed));
            ReadOnlySpan<int> reached = walk.From(batch, maxSteps, out long steps);
            maxSteps -= steps;
            if (maxSteps < 0)
            {
                return;
            }

            PassDown(reached, masks);
            _processed += batch.Length;
        }
    }

    /// <param name="reached">Dependencies first.</param>
    /// <param name="masks">All zero, before and after.</param>
    private void PassDown(ReadOnlySpan<int> reached, ulong[] masks)
    {
        for (int i = reached.Length - 1; i >= 0; i--)
        {
            int group = reached[i];
            ulong waiting = masks[group];
            masks[group] = 0;
            _counts[group] += CountTasks(waiting);
            int place = _placeOfWaiter[group] - _processed;
            if (place is >= 0 and < BatchSize)
            {
                waiting |= 1UL << place;
            }

            foreach (int dependency in _graph.Dependencies[group])
            {
                masks[dependency] |= waiting;
            }
        }
    }

    private int CountTasks(ulong waiting)
    {
        int count = 0;
        for (; waiting != 0; waiting &= waiting - 1)
        {
            int waiter = _waiters[_processed + BitOperations.TrailingZeroCount(waiting)];
            count += _graph.Sizes[waiter] + (_isTree[waiter] ? _counts[waiter] : 0);
        }

        return count;
    }

    /// <summary>From what waits to what it waits for: fills in what follows from the dependents, where not all sets were united.</summary>
    private bool[] Conclude()
    {
        var isAtLeast = new bool[_graph.Count];
        var isUnited = new bool[_graph.Count];
        for (int group = _graph.Count - 1; group >= 0; group--)
        {
            ReadOnlySpan<int> dependents = _graph.Dependents[group];
            bool united = true;
            bool exact = dependents.Length == 1;
            int direct = 0;
            int most = 0;
            foreach (int dependent in dependents)
            {
                united &= isUnited[dependent] && _placeOfWaiter[dependent] < _processed;
                exact &= !isAtLeast[dependent];
                direct += _graph.Sizes[dependent];
                most = Math.Max(most, _counts[dependent] + _graph.Sizes[dependent]);
            }

            isUnited[group] = united || _isTree[group];
            if (!isUnited[group])
            {
                _counts[group] = Math.Max(_counts[group], Math.Max(direct, most));
                isAtLeast[group] = !exact;
            }
        }

        return isAtLeast;
    }
}
