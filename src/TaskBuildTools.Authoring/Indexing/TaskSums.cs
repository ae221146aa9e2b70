using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Sums over all tasks, and over the tasks of each value of each field of names. Hours that overflow stay at the largest number.</summary>
internal sealed class TaskSums
{
    private TaskSums(StoredTotals total, StoredTotals[][] byField) => (Total, ByField) = (total, byField);

    public StoredTotals Total { get; }

    /// <summary>In the order of the tables, then by code.</summary>
    public StoredTotals[][] ByField { get; }

    public static TaskSums Of(TaskSchema schema, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph, NameTable[] tables)
    {
        int estimated = schema[FieldRole.EstimatedHours].Slot;
        int actual = schema[FieldRole.ActualHours].Slot;
        StoredTotals total = default;
        StoredTotals[][] byField = Array.ConvertAll(tables, table => new StoredTotals[table.Values.Length]);
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            TaskDocument task = tasks[ordinal];
            var one = new StoredTotals
            {
                Count = 1,
                Ready = graph.Ready[ordinal] ? 1u : 0,
                Blocked = graph.Blocked[ordinal] ? 1u : 0,
                EstimatedThousandths = task.Numbers[estimated] ?? 0,
                ActualThousandths = task.Numbers[actual] ?? 0,
                ChecklistDone = task.ChecklistDone,
                ChecklistTotal = task.ChecklistTotal,
            };
            Add(ref total, one);
            for (int table = 0; table < tables.Length; table++)
            {
                foreach (int code in tables[table][ordinal])
                {
                    Add(ref byField[table][code], one);
                }
            }
        }

        return new TaskSums(total, byField);
    }

    private static void Add(ref StoredTotals sum, in StoredTotals one)
    {
        sum.Count += one.Count;
        sum.Ready += one.Ready;
        sum.Blocked += one.Blocked;
        sum.EstimatedThousandths = AddSaturating(sum.EstimatedThousandths, one.EstimatedThousandths);
        sum.ActualThousandths = AddSaturating(sum.ActualThousandths, one.ActualThousandths);
        sum.ChecklistDone += one.ChecklistDone;
        sum.ChecklistTotal += one.ChecklistTotal;
    }

    private static long AddSaturating(long left, long right)
    {
        long sum = unchecked(left + right);
        // Both of one sign and the sum of the other.
        if (((left ^ sum) & (right ^ sum)) < 0)
        {
            return left < 0 ? -long.MaxValue : long.MaxValue;
        }

        return sum;
    }
}
