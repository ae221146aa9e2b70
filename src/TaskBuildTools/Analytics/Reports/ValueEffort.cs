using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>A value of a field, and the hours of the tasks that have it. Immutable.</summary>
/// <param name="Value">The canonical value.</param>
/// <param name="Effort">The hours; a task with several values of a list counts for each.</param>
public sealed record ValueEffort(
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("effort")] TaskEffort Effort);
