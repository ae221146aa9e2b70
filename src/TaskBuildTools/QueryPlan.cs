using System.Globalization;
using System.Text.Json.Serialization;
using System.Text;

namespace TaskBuildTools;

/// <summary>How a query is answered, and what it found. Immutable and thread-safe.</summary>
public sealed class QueryPlan
{
    internal QueryPlan(QueryPlanNode root, string order, string page, long taskCount, long rowsScanned, long rowsSorted, long rowsReturned)
    {
        Root = root;
        Order = order;
        Page = page;
        TaskCount = taskCount;
        RowsScanned = rowsScanned;
        RowsSorted = rowsSorted;
        RowsReturned = rowsReturned;
    }

    /// <summary>The filter as a whole.</summary>
    [JsonPropertyName("root")]
    public QueryPlanNode Root { get; }

    /// <summary>The order, such as <c>due_date ascending, then id</c>.</summary>
    [JsonPropertyName("order")]
    public string Order { get; }

    /// <summary>Which part of the matching tasks, such as <c>skip 10, take 50</c> or <c>all</c>.</summary>
    [JsonPropertyName("page")]
    public string Page { get; }

    /// <summary>How many tasks the index holds.</summary>
    [JsonPropertyName("taskCount")]
    public long TaskCount { get; }

    /// <summary>How many tasks the filter was evaluated for, in steps of 4,096: fewer than all where the query could stop early.</summary>
    [JsonPropertyName("rowsScanned")]
    public long RowsScanned { get; }

    /// <summary>
    /// How many tasks were compared by the keys of <see cref="TaskQuery.ThenBy(TaskSort)"/>: those that the first key leaves tied, at
    /// the values that the query reached. 0 in an order of one key.
    /// </summary>
    [JsonPropertyName("rowsSorted")]
    public long RowsSorted { get; }

    /// <summary>How many tasks the query gives.</summary>
    [JsonPropertyName("rowsReturned")]
    public long RowsReturned { get; }

    /// <summary>The plan as a text of some lines, the filters as a tree in the order in which they run.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{RowsReturned} of {TaskCount} tasks, {RowsScanned} scanned{(RowsSorted > 0 ? string.Create(CultureInfo.InvariantCulture, $", {RowsSorted} sorted") : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"order: {Order}\n");
        text.Append(CultureInfo.InvariantCulture, $"page:  {Page}\n");
        var lines = new List<(string Text, QueryPlanNode Node)>();
        Collect(lines, Root, "", "");
        int width = Math.Min(60, lines.Max(line => line.Text.Length));
        foreach ((string line, QueryPlanNode node) in lines)
        {
            text.Append(line.PadRight(width)).Append(CultureInfo.InvariantCulture, $"  {node.ActualCount} found, {node.EstimatedCount} expected, {node.Evaluation}\n");
        }

        return text.ToString();
    }

    private static void Collect(List<(string Text, QueryPlanNode Node)> lines, QueryPlanNode node, string lead, string indent)
    {
        lines.Add((lead + node.Text, node));
        for (int i = 0; i < node.Parts.Count; i++)
        {
            bool isLast = i == node.Parts.Count - 1;
            Collect(lines, node.Parts[i], indent + (isLast ? "└─ " : "├─ "), indent + (isLast ? "   " : "│  "));
        }
    }
}
