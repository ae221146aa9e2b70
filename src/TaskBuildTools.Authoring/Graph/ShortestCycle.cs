namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// The shortest cycle of a strongly connected component. From each member in turn, ascending, a breadth-first search finds
/// the shortest way back; then the member is taken out, with all that can no longer be on a cycle. So a cycle is found
/// from its smallest ordinal, and a ring of any length takes one search.
/// </summary>
internal sealed class ShortestCycle
{
    /// <summary>
    /// Edges looked at before the shortest cycle so far is good enough. Reached only by large tangles, where any cycle is
    /// as much use to the reader; counted in edges, so that the answer does not depend on the machine.
    /// </summary>
    private const long WorkLimit = 50_000_000;

    private readonly Adjacency _dependencies;
    private readonly Adjacency _dependents;
    private readonly bool[] _removed;
    private readonly int[] _component;
    private readonly int[] _outgoing;
    private readonly int[] _incoming;
    private readonly int[] _distance;
    private readonly int[] _parent;
    private readonly Stack<int> _trim = new();
    private long _work;

    public ShortestCycle(Adjacency dependencies, Adjacency dependents, int[] component)
    {
        _dependencies = dependencies;
        _dependents = dependents;
        _component = component;
        _removed = new bool[dependencies.Count];
        _outgoing = new int[dependencies.Count];
        _incoming = new int[dependencies.Count];
        _distance = new int[dependencies.Count];
        _parent = new int[dependencies.Count];
    }

    /// <summary>Ordinals along the dependencies, from the smallest; the last one depends on the first.</summary>
    public int[] Of(int[] members)
    {
        foreach (int member in members)
        {
            _outgoing[member] = CountWithin(_dependencies[member], _component[member]);
            _incoming[member] = CountWithin(_dependents[member], _component[member]);
        }

        _work = 0;
        int[] best = [];
        foreach (int member in members)
        {
            if (_removed[member])
            {
                continue;
            }

            int[]? cycle = SearchFrom(member, best.Length == 0 ? int.MaxValue : best.Length);
            if (cycle is not null)
            {
                best = cycle;
            }

            if (best.Length == 2 || (_work > WorkLimit && best.Length > 0))
            {
                break;
            }

            Remove(member);
        }

        return best;
    }

    private int CountWithin(ReadOnlySpan<int> targets, int component)
    {
        int count = 0;
        foreach (int target in targets)
        {
            if (_component[target] == component)
            {
                count++;
            }
        }

        return count;
    }

    private int[]? SearchFrom(int start, int below)
    {
        int component = _component[start];
        var queue = new Queue<int>();
        var visited = new List<int> { start };
        queue.Enqueue(start);
        _distance[start] = 1;
        int[]? cycle = null;
        while (cycle is null && queue.TryDequeue(out int node) && _distance[node] < below)
        {
            foreach (int target in _dependencies[node])
            {
                _work++;
                if (target == start)
                {
                    cycle = PathTo(node);
                    break;
                }

                if (_component[target] != component || _removed[target] || _distance[target] != 0)
                {
                    continue;
                }

                _distance[target] = _distance[node] + 1;
                _parent[target] = node;
                visited.Add(target);
                queue.Enqueue(target);
            }
        }

        foreach (int node in visited)
        {
            _distance[node] = 0;
        }

        return cycle;
    }

    private int[] PathTo(int node)
    {
        var path = new int[_distance[node]];
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = node;
            node = _parent[node];
        }

        return path;
    }

    private void Remove(int member)
    {
        _trim.Push(member);
        while (_trim.TryPop(out int node))
        {
            if (_removed[node])
            {
                continue;
            }

            _removed[node] = true;
            foreach (int target in _dependencies[node])
            {
                _work++;
                if (_component[target] == _component[node] && --_incoming[target] == 0)
                {
                    _trim.Push(target);
                }
            }

            foreach (int source in _dependents[node])
            {
                _work++;
                if (_component[source] == _component[node] && --_outgoing[source] == 0)
                {
                    _trim.Push(source);
                }
            }
        }
    }
}
