namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// All tasks, dependencies first. Kahn's algorithm with a queue: first the tasks without dependencies, by ordinal; then
/// each task when the last of its dependencies has been taken. What is left stands in a cycle or behind one, and
/// follows by strongly connected components, dependencies first, the members of each by ordinal.
/// </summary>
/// <param name="Order">Ordinals.</param>
/// <param name="Component">
/// Of each task, the number of its component if that has more than one member; else -1. Components are numbered by their
/// smallest ordinal.
/// </param>
/// <param name="Components">The members of those components, ascending.</param>
internal readonly record struct TopologicalOrder(int[] Order, int[] Component, int[][] Components)
{
    public static TopologicalOrder Of(Adjacency dependencies, Adjacency dependents)
    {
        int count = dependencies.Count;
        var order = new int[count];
        var waiting = new int[count];
        int tail = 0;
        for (int node = 0; node < count; node++)
        {
            waiting[node] = dependencies[node].Length;
            if (waiting[node] == 0)
            {
                order[tail++] = node;
            }
        }

        for (int head = 0; head < tail; head++)
        {
            foreach (int dependent in dependents[order[head]])
            {
                if (--waiting[dependent] == 0)
                {
                    order[tail++] = dependent;
                }
            }
        }

        var component = new int[count];
        Array.Fill(component, -1);
        if (tail == count)
        {
            return new TopologicalOrder(order, component, []);
        }

        var components = new List<int[]>();
        foreach (int[] members in StronglyConnectedComponents.Of(dependencies, node => waiting[node] > 0))
        {
            members.CopyTo(order, tail);
            tail += members.Length;
            if (members.Length > 1)
            {
                components.Add(members);
            }
        }

        components.Sort((left, right) => left[0].CompareTo(right[0]));
        for (int number = 0; number < components.Count; number++)
        {
            foreach (int member in components[number])
            {
                component[member] = number;
            }
        }

        return new TopologicalOrder(order, component, [.. components]);
    }
}
