using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>One filter of a query, as it was evaluated. Immutable and thread-safe.</summary>
public sealed class QueryPlanNode
{
    internal QueryPlanNode(string text, string evaluation, long estimatedCount, long actualCount, IReadOnlyList<QueryPlanNode> parts)
    {
        Text = text;
        Evaluation = evaluation;
        EstimatedCount = estimatedCount;
        ActualCount = actualCount;
        Parts = parts;
    }

    /// <summary>The filter, as <see cref="TaskFilter.ToString"/> writes it; of what has parts, only <c>and</c>, <c>or</c> or <c>not</c>.</summary>
    [JsonPropertyName("text")]
    public string Text { get; }

    /// <summary>How it is evaluated, such as <c>bitmap</c>, <c>list</c>, <c>range by binary search</c> or <c>graph walk, once</c>.</summary>
    [JsonPropertyName("evaluation")]
    public string Evaluation { get; }

    /// <summary>How many tasks the plan expected, in the whole index.</summary>
    [JsonPropertyName("estimatedCount")]
    public long EstimatedCount { get; }

    /// <summary>How many tasks match, in the whole index.</summary>
    [JsonPropertyName("actualCount")]
    public long ActualCount { get; }

    /// <summary>The filters that it is made of, in the order in which they run.</summary>
    [JsonPropertyName("parts")]
    public IReadOnlyList<QueryPlanNode> Parts { get; }
}
