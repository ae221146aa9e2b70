using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>A task that a search has found.</summary>
/// <param name="Task">The task.</param>
/// <param name="Score">
/// How well it fits, above 0: to be compared with the other hits of the same search, and with nothing else.
/// </param>
public readonly record struct SearchHit(
    [property: JsonPropertyName("task")] TaskRef Task,
    [property: JsonPropertyName("score")] double Score);
