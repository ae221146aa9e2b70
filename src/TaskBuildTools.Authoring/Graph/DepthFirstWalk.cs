namespace TaskBuildTools.Authoring.Graph;

/// <summary>Walks a graph without cycles, again and again, without a call for each edge. Not thread-safe.</summary>
internal sealed class DepthFirstWalk(Adjacency edges)
{
    private readonly int[] _reached = new int[edges.Count];
    private readonly int[] _visitedBy = new int[edges.Count];
    private readonly int[] _path = new int[edges.Count];
    private readonly int[] _nextEdge = new int[edges.Count];
    private int _walk;

    /// <summary>All nodes that are reached from <paramref name="roots"/>, those included; each behind all that it leads to. Valid until the next walk.</summary>
    /// <param name="roots">Where it starts.</param>
    /// <param name="maxSteps">Once it has taken more steps than this, it stops and has no meaningful result.</param>
    /// <param name="steps">Nodes and edges that were walked along.</param>
    public ReadOnlySpan<int> From(ReadOnlySpan<int> roots, long maxSteps, out long steps)
    {
        _walk++;
        steps = 0;
        int count = 0;
        foreach (int root in roots)
        {
            if (_visitedBy[root] == _walk)
            {
                continue;
            }

            int depth = 0;
            Enter(root, depth);
            while (depth >= 0 && steps <= maxSteps)
            {
                steps++;
                int node = _path[depth];
                int edge = _nextEdge[depth]++;
                if (edge == edges.Offsets[node + 1])
                {
                    _reached[count++] = node;
                    depth--;
                }
                else if (_visitedBy[edges.Targets[edge]] != _walk)
                {
                    Enter(edges.Targets[edge], ++depth);
                }
            }
        }

        return _reached.AsSpan(0, count);
    }

    private void Enter(int node, int depth)
    {
        _visitedBy[node] = _walk;
        _path[depth] = node;
        _nextEdge[depth] = edges.Offsets[node];
    }
}
