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
        (int scanned, int returned) = Run(query);
        return new QueryPlan(root, Order(query), Page(query), selection.Snapshot.TaskCount, scanned, returned);
    }

    private static (int Scanned, int Returned) Run(in TaskQuery query)
    {
        var tasks = new TaskQuery.Enumerator(query, operation: null);
        try
        {
            int returned = 0;
            while (tasks.MoveNext())
            {
                returned++;
            }

            return (tasks.RowsScanned, returned);
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
        string direction = query.IsDescending ? "descending" : "ascending";
        return query.OrderField < 0
            ? $"id {direction}"
            : $"{SortField.NameOf(query.Selection.Snapshot.Columns, query.OrderField)} {direction}, then id";
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
