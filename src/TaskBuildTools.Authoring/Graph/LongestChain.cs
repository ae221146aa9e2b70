using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// The chain of unfinished tasks (not closed, not cancelled) with the most estimated hours. A task without an estimate
/// counts as one hour. Of equal chains, the one with more tasks; then, compared from the last task back, the one with the
/// smaller ordinals. Dependencies within a cycle lead nowhere.
/// </summary>
internal static class LongestChain
{
    private const long AbsentEstimate = 1000;

    public static CriticalPath Of(
        TaskSchema schema,
        IReadOnlyList<TaskDocument> tasks,
        StatusMeaning[] meanings,
        Adjacency dependencies,
        TopologicalOrder order)
    {
        int slot = schema[FieldRole.EstimatedHours].Slot;
        var hours = new long[tasks.Count];
        var length = new int[tasks.Count];
        var previous = new int[tasks.Count];
        int last = -1;
        foreach (int node in order.Order)
        {
            if (meanings[node] is StatusMeaning.Closed or StatusMeaning.Cancelled)
            {
                continue;
            }

            int best = -1;
            foreach (int dependency in dependencies[node])
            {
                bool isWithinCycle = order.Component[node] >= 0 && order.Component[node] == order.Component[dependency];
                if (length[dependency] > 0 && !isWithinCycle && IsBetter(dependency, best, hours, length))
                {
                    best = dependency;
                }
            }

            previous[node] = best;
            length[node] = best < 0 ? 1 : length[best] + 1;
            hours[node] = AddSaturating(best < 0 ? 0 : hours[best], HoursOf(tasks[node], slot));
            if (IsBetter(node, last, hours, length))
            {
                last = node;
            }
        }

        if (last < 0)
        {
            return new CriticalPath([], 0);
        }

        var path = new int[length[last]];
        long total = hours[last];
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = last;
            last = previous[last];
        }

        return new CriticalPath(path, total);
    }

    /// <summary>The remaining hours of an unfinished task, in thousandths.</summary>
    public static long HoursOf(TaskDocument task, int slot) => Math.Max(0, task.Numbers[slot] ?? AbsentEstimate);

    public static long AddSaturating(long left, long right) =>
        left > long.MaxValue - right ? long.MaxValue : left + right;

    private static bool IsBetter(int node, int than, long[] hours, int[] length)
    {
        if (than < 0)
        {
            return true;
        }

        if (hours[node] != hours[than])
        {
            return hours[node] > hours[than];
        }

        if (length[node] != length[than])
        {
            return length[node] > length[than];
        }

        return node < than;
    }
}
