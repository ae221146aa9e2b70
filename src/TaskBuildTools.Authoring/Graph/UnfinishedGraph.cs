namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// The dependencies among unfinished tasks, with each cycle as one group: a graph without cycles. Groups are numbered
/// dependencies first.
/// </summary>
/// <param name="GroupOf">By ordinal; -1 for a finished task.</param>
/// <param name="Sizes">How many tasks a group has.</param>
/// <param name="Dependencies">From a group to the groups that it depends on, without duplicates.</param>
/// <param name="Dependents">The same the other way round.</param>
internal readonly record struct UnfinishedGraph(int[] GroupOf, int[] Sizes, Adjacency Dependencies, Adjacency Dependents)
{
    public int Count => Sizes.Length;

    public static UnfinishedGraph Of(DependencyGraph graph)
    {
        var numbers = new int[graph.Count];
        var ordinals = new List<int>();
        for (int ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            numbers[ordinal] = graph.IsUnfinished(ordinal) ? ordinals.Count : -1;
            if (numbers[ordinal] >= 0)
            {
                ordinals.Add(ordinal);
            }
        }

        Adjacency dependencies = Select(ordinals.Count, number => graph.Dependencies[ordinals[number]], target => numbers[target]);
        // A cycle that a finished task was part of is none any more, so the order of all tasks will not do.
        TopologicalOrder order = TopologicalOrder.Of(dependencies, dependencies.Reverse());
        (int[] groups, int[] sizes, int[] starts) = Group(order);
        Adjacency condensed = Condense(dependencies, order.Order, groups, sizes, starts);
        for (int ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            numbers[ordinal] = numbers[ordinal] < 0 ? -1 : groups[numbers[ordinal]];
        }

        return new UnfinishedGraph(numbers, sizes, condensed, condensed.Reverse());
    }

    private delegate ReadOnlySpan<int> TargetsOf(int node);

    private static Adjacency Select(int count, TargetsOf targetsOf, Func<int, int> translate)
    {
        var offsets = new int[count + 1];
        var targets = new List<int>();
        for (int node = 0; node < count; node++)
        {
            foreach (int target in targetsOf(node))
            {
                int translated = translate(target);
                if (translated >= 0)
                {
                    targets.Add(translated);
                }
            }

            offsets[node + 1] = targets.Count;
        }

        return new Adjacency(offsets, [.. targets]);
    }

    /// <summary>Of each node its group; of each group its size, and where its members start in the order, where they stand together.</summary>
    private static (int[] Groups, int[] Sizes, int[] Starts) Group(TopologicalOrder order)
    {
        var groups = new int[order.Order.Length];
        var sizes = new List<int>(groups.Length);
        var starts = new List<int>(groups.Length);
        int before = -1;
        for (int place = 0; place < groups.Length; place++)
        {
            int node = order.Order[place];
            int component = order.Component[node];
            if (component >= 0 && component == before)
            {
                sizes[^1]++;
            }
            else
            {
                sizes.Add(1);
                starts.Add(place);
            }

            before = component;
            groups[node] = sizes.Count - 1;
        }

        return (groups, [.. sizes], [.. starts]);
    }

    private static Adjacency Condense(Adjacency dependencies, int[] order, int[] groups, int[] sizes, int[] starts)
    {
        var offsets = new int[sizes.Length + 1];
        var targets = new List<int>(dependencies.Targets.Length);
        // Who has seen a group last, plus one.
        var seenBy = new int[sizes.Length];
        for (int group = 0; group < sizes.Length; group++)
        {
            seenBy[group] = group + 1;
            foreach (int member in order.AsSpan(starts[group], sizes[group]))
            {
                foreach (int dependency in dependencies[member])
                {
                    int target = groups[dependency];
                    if (seenBy[target] != group + 1)
                    {
                        seenBy[target] = group + 1;
                        targets.Add(target);
                    }
                }
            }

            offsets[group + 1] = targets.Count;
        }

        return new Adjacency(offsets, [.. targets]);
    }
}
