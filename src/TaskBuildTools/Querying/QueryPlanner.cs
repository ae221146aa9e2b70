using System.Globalization;
using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;

namespace TaskBuildTools.Querying;

/// <summary>Makes the plan of a query for people.</summary>
internal static class QueryPlanner
{
    public static QueryPlan Explain(in TaskQuery query)
    {
        TaskSelection selection = query.Selection;
        // Before anything runs, so that it says what the plan knew.
        TaskFilter filter = selection.AsFilter();
        QueryPlanNode root = Describe(selection.Snapshot, filter);
        (int scanned, int sorted, int returned) = Run(query);
        return new QueryPlan(root, Order(query), Page(query), selection.Snapshot.TaskCount, scanned, sorted, returned);
    }

    private static (int Scanned, int Sorted, int Returned) Run(in TaskQuery query)
    {
        var tasks = new TaskQuery.Enumerator(query, operation: null);
        try
        {
            int returned = 0;
            while (tasks.MoveNext())
            {
                returned++;
            }

            return (tasks.RowsScanned, tasks.RowsSorted, returned);
        }
        finally
        {
            tasks.Dispose();
        }
    }

    private static QueryPlanNode Describe(Snapshot snapshot, TaskFilter filter)
    {
        FilterEstimate estimate = filter.Estimate(snapshot);
        QueryPlanNode[] parts = Array.ConvertAll(filter.PartsIn(snapshot), part => Describe(snapshot, part));
        int count = QueryExecution.Count(new TaskSelection(snapshot, filter, false, false), out _);
        string text = filter switch
        {
            CombinedFilter combined => combined.Name,
            NotFilter => "not",
            _ => filter.ToString(),
        };
        return new QueryPlanNode(text, estimate.How, (long)Math.Round(estimate.Rows), count, parts);
    }

    private static string Order(in TaskQuery query)
    {
        TaskOrder order = query.Order();
        bool decidesById = false;
        var keys = new List<string>();
        for (int place = 0; place <= order.Then.Length; place++)
        {
            SortStep step = order.StepAt(place);
            keys.Add($"{SortField.NameOf(order.Columns, step.Field)} {(step.IsDescending ? "descending" : "ascending")}");
            decidesById = step.Field < 0;
        }

        return string.Join(", then ", decidesById ? keys : [.. keys, "id"]);
    }

    private static string Page(in TaskQuery query)
    {
        var parts = new List<string>();
        if (query.Predecessor is { } task)
        {
            parts.Add($"after {FilterText.Quoted(task.Id)}");
        }

        if (query.Skipped > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"skip {query.Skipped}"));
        }

        if (query.Taken is { } taken)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"take {taken}"));
        }

        return parts.Count == 0 ? "all" : string.Join(", ", parts);
    }
}
