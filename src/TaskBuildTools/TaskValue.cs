using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>A value of a field, and the sums over the tasks that have it.</summary>
/// <param name="Name">The canonical value.</param>
/// <param name="Totals">The sums; a task with several values of a list counts for each.</param>
public readonly record struct TaskValue(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("totals")] TaskTotals Totals);
