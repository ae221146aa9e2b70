namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// Tarjan's algorithm (Depth-First Search and Linear Graph Algorithms, 1972) with a stack of its own: a chain of a million
/// tasks must not overflow the thread's.
/// </summary>
internal static class StronglyConnectedComponents
{
    /// <summary>
    /// The components of the nodes that <paramref name="isIncluded"/> takes, each after those that it leads to; members
    /// ascending. Linear in nodes and edges, but for sorting the members.
    /// </summary>
    public static List<int[]> Of(Adjacency edges, Func<int, bool> isIncluded)
    {
        int count = edges.Count;
        var index = new int[count];
        var low = new int[count];
        var onStack = new bool[count];
        var members = new Stack<int>();
        var calls = new Stack<(int Node, int Edge)>();
        var components = new List<int[]>();
        int next = 1;

        for (int root = 0; root < count; root++)
        {
            if (index[root] != 0 || !isIncluded(root))
            {
                continue;
            }

            calls.Push((root, edges.Offsets[root]));
            while (calls.TryPop(out (int Node, int Edge) call))
            {
                (int node, int edge) = call;
                if (index[node] == 0)
                {
                    index[node] = low[node] = next++;
                    members.Push(node);
                    onStack[node] = true;
                }
                else if (edge > edges.Offsets[node])
                {
                    // Back from the target of the edge before.
                    int child = edges.Targets[edge - 1];
                    if (onStack[child])
                    {
                        low[node] = Math.Min(low[node], low[child]);
                    }
                }

                int end = edges.Offsets[node + 1];
                bool descended = false;
                for (; edge < end; edge++)
                {
                    int target = edges.Targets[edge];
                    if (!isIncluded(target))
                    {
                        continue;
                    }

                    if (index[target] == 0)
                    {
                        calls.Push((node, edge + 1));
                        calls.Push((target, edges.Offsets[target]));
                        descended = true;
                        break;
                    }

                    if (onStack[target])
                    {
                        low[node] = Math.Min(low[node], index[target]);
                    }
                }

                if (descended || low[node] != index[node])
                {
                    continue;
                }

                components.Add(PopComponent(members, onStack, node));
            }
        }

        return components;
    }

    private static int[] PopComponent(Stack<int> members, bool[] onStack, int root)
    {
        var component = new List<int>();
        int member;
        do
        {
            member = members.Pop();
            onStack[member] = false;
            component.Add(member);
        }
        while (member != root);
        component.Sort();
        return [.. component];
    }
}
