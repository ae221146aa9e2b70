using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>A value of a field, and how far the tasks are that have it. Immutable.</summary>
/// <param name="Value">The canonical value.</param>
/// <param name="Progress">How far they are; a task with several values of a list counts for each.</param>
public sealed record ValueProgress(
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("progress")] TaskProgress Progress);
