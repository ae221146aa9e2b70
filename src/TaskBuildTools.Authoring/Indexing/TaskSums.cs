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

    /// <param name="schema">Says which numbers are hours.</param>
    /// <param name="tasks">The tasks.</param>
    /// <param name="graph">Says which are ready or blocked.</param>
    /// <param name="tables">The fields of names.</param>
    /// <param name="pairs">Filled on the way.</param>
    public static TaskSums Of(TaskSchema schema, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph, NameTable[] tables, PairSums[] pairs)
    {
        int estimated = schema[FieldRole.EstimatedHours].Slot;
        int actual = schema[FieldRole.ActualHours].Slot;
        TotalsSum total = default;
        TotalsSum[][] byField = Array.ConvertAll(tables, table => new TotalsSum[table.Values.Length]);
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            TaskDocument task = tasks[ordinal];
            TotalsSum one = default;
            one.AddTask(
                graph.Ready[ordinal],
                graph.Blocked[ordinal],
                task.Numbers[estimated] ?? 0,
                task.Numbers[actual] ?? 0,
                task.ChecklistDone,
                task.ChecklistTotal);
            total.Add(one);
            for (int table = 0; table < tables.Length; table++)
            {
                foreach (int code in tables[table][ordinal])
                {
                    byField[table][code].Add(one);
                }
            }

            foreach (PairSums pair in pairs)
            {
                pair.Add(ordinal, one);
            }
        }

        return new TaskSums(total.ToStored(), Array.ConvertAll(byField, sums => Array.ConvertAll(sums, sum => sum.ToStored())));
    }
}
