using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// How much longer an unfinished task may take before the whole takes longer: the critical path method (Kelley and Walker,
/// "Critical-Path Planning and Scheduling", 1959) over the tasks that are neither closed nor cancelled, as if nothing but
/// dependencies held them up. The rules are those of <see cref="LongestChain"/>: no estimate counts as one hour, a
/// negative one as none, dependencies within a cycle lead nowhere, and sums stay at the largest number. So the tasks
/// on the critical path have no slack.
/// </summary>
internal static class SlackHours
{
    /// <summary>By ordinal, in thousandths of an hour; null for a finished task.</summary>
    public static long?[] Of(TaskSchema schema, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph)
    {
        int slot = schema[FieldRole.EstimatedHours].Slot;
        // The longest chain that ends with a task, its own hours included.
        var until = new long[tasks.Count];
        long whole = 0;
        foreach (int node in graph.Order)
        {
            if (!graph.IsUnfinished(node))
            {
                continue;
            }

            long longest = 0;
            foreach (int dependency in graph.Dependencies[node])
            {
                if (Holds(graph, dependency, node))
                {
                    longest = Math.Max(longest, until[dependency]);
                }
            }

            until[node] = LongestChain.AddSaturating(longest, LongestChain.HoursOf(tasks[node], slot));
            whole = Math.Max(whole, until[node]);
        }

        // The longest chain that starts behind a task.
        var after = new long[tasks.Count];
        var slack = new long?[tasks.Count];
        for (int place = graph.Order.Length - 1; place >= 0; place--)
        {
            int node = graph.Order[place];
            if (!graph.IsUnfinished(node))
            {
                continue;
            }

            slack[node] = whole - LongestChain.AddSaturating(until[node], after[node]);
            long chain = LongestChain.AddSaturating(LongestChain.HoursOf(tasks[node], slot), after[node]);
            foreach (int dependency in graph.Dependencies[node])
            {
                if (Holds(graph, dependency, node))
                {
                    after[dependency] = Math.Max(after[dependency], chain);
                }
            }
        }

        return slack;
    }

    private static bool Holds(DependencyGraph graph, int dependency, int node) =>
        graph.IsUnfinished(dependency) && (graph.Component[node] < 0 || graph.Component[node] != graph.Component[dependency]);
}
