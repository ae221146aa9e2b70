using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// What the dependencies of a set of tasks say: edges both ways, order, depth, cycles, what is ready or blocked, and the
/// critical path. A task is named by its ordinal. Deterministic; all algorithms are iterative and linear, but for the
/// bounded search for shortest cycles. Immutable.
/// </summary>
internal sealed class DependencyGraph
{
    private DependencyGraph(
        DependencyResolution resolution,
        Adjacency dependents,
        TopologicalOrder order,
        StatusMeaning[] meanings)
    {
        Dependencies = resolution.Dependencies;
        Unresolved = resolution.Unresolved;
        Dependents = dependents;
        Order = order.Order;
        Component = order.Component;
        Meanings = meanings;
    }

    public int Count => Dependencies.Count;

    /// <summary>From a task to what it depends on, in the order written; no duplicates, never itself.</summary>
    public Adjacency Dependencies { get; }

    /// <summary>From a task to what depends on it, ascending.</summary>
    public Adjacency Dependents { get; }

    /// <summary>Dependencies on ids that no task has, by ordinal and index.</summary>
    public UnresolvedDependency[] Unresolved { get; }

    /// <summary>All ordinals, dependencies first; see <see cref="TopologicalOrder"/> for ties and cycles.</summary>
    public int[] Order { get; }

    /// <summary>The number of the cycle (in <see cref="Cycles"/>) that a task is tangled in, or -1.</summary>
    public int[] Component { get; }

    /// <summary>
    /// The shortest cycle of each strongly connected component: along the dependencies, from its smallest ordinal; the last
    /// task depends on the first. By the smallest ordinal of the component.
    /// </summary>
    public int[][] Cycles { get; private init; } = [];

    /// <summary>The longest chain of dependencies below each task, in edges; edges within a cycle count nothing.</summary>
    public int[] Depth { get; private init; } = [];

    /// <summary>What each task's status means.</summary>
    public StatusMeaning[] Meanings { get; }

    /// <summary>Open (or without status), in no cycle, and all it depends on is there and closed.</summary>
    public bool[] Ready { get; private init; } = [];

    /// <summary>Neither closed nor cancelled, and its status means blocked or a dependency is missing or not closed.</summary>
    public bool[] Blocked { get; private init; } = [];

    public CriticalPath CriticalPath { get; private init; }

    /// <summary>Whether a task is neither closed nor cancelled.</summary>
    public bool IsUnfinished(int ordinal) => Meanings[ordinal] is not (StatusMeaning.Closed or StatusMeaning.Cancelled);

    /// <param name="schema">Says which ids are the same, and what a status means.</param>
    /// <param name="tasks">Accepted tasks in the UTF-8 byte order of their ids, which are unique.</param>
    public static DependencyGraph Build(TaskSchema schema, IReadOnlyList<TaskDocument> tasks)
    {
        DependencyResolution resolution = DependencyResolution.Of(schema, tasks);
        Adjacency dependencies = resolution.Dependencies;
        Adjacency dependents = dependencies.Reverse();
        TopologicalOrder order = TopologicalOrder.Of(dependencies, dependents);
        StatusMeaning[] meanings = StatusMeanings.Of(schema, tasks);
        bool[] waits = FindWaiting(resolution, meanings);

        var ready = new bool[tasks.Count];
        var blocked = new bool[tasks.Count];
        for (int node = 0; node < tasks.Count; node++)
        {
            StatusMeaning meaning = meanings[node];
            ready[node] = meaning is StatusMeaning.None or StatusMeaning.Open && !waits[node] && order.Component[node] < 0;
            blocked[node] = meaning is not (StatusMeaning.Closed or StatusMeaning.Cancelled)
                && (meaning == StatusMeaning.Blocked || waits[node]);
        }

        return new DependencyGraph(resolution, dependents, order, meanings)
        {
            Cycles = FindCycles(dependencies, dependents, order),
            Depth = MeasureDepth(dependencies, order),
            Ready = ready,
            Blocked = blocked,
            CriticalPath = LongestChain.Of(schema, tasks, meanings, dependencies, order),
        };
    }

    private static bool[] FindWaiting(DependencyResolution resolution, StatusMeaning[] meanings)
    {
        var waits = new bool[meanings.Length];
        foreach (UnresolvedDependency missing in resolution.Unresolved)
        {
            waits[missing.Ordinal] = true;
        }

        for (int node = 0; node < waits.Length; node++)
        {
            foreach (int dependency in resolution.Dependencies[node])
            {
                waits[node] |= meanings[dependency] != StatusMeaning.Closed;
            }
        }

        return waits;
    }

    private static int[][] FindCycles(Adjacency dependencies, Adjacency dependents, TopologicalOrder order)
    {
        if (order.Components.Length == 0)
        {
            return [];
        }

        var search = new ShortestCycle(dependencies, dependents, order.Component);
        return Array.ConvertAll(order.Components, search.Of);
    }

    private static int[] MeasureDepth(Adjacency dependencies, TopologicalOrder order)
    {
        var depth = new int[dependencies.Count];
        foreach (int node in order.Order)
        {
            int component = order.Component[node];
            int deepest = 0;
            // The members of a component stand together in the order, and share the depth of the deepest of them.
            ReadOnlySpan<int> members = component < 0 ? [node] : order.Components[component];
            if (component >= 0 && members[0] != node)
            {
                continue;
            }

            foreach (int member in members)
            {
                foreach (int dependency in dependencies[member])
                {
                    if (component < 0 || order.Component[dependency] != component)
                    {
                        deepest = Math.Max(deepest, depth[dependency] + 1);
                    }
                }
            }

            foreach (int member in members)
            {
                depth[member] = deepest;
            }
        }

        return depth;
    }
}
