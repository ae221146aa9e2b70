using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>An unfinished task that others wait for. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UnblocksCount">How many unfinished tasks depend on it, directly or through other unfinished ones.</param>
/// <param name="IsAtLeast">Whether there may be more: in a very large and dense backlog, the build counts only up to a bound.</param>
/// <param name="IsReady">Whether it is ready to work on.</param>
/// <param name="SlackHours">By how many hours it may take longer before the critical path does.</param>
public sealed record Bottleneck(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("unblocksCount")] int UnblocksCount,
    [property: JsonPropertyName("isAtLeast")] bool IsAtLeast,
    [property: JsonPropertyName("isReady")] bool IsReady,
    [property: JsonPropertyName("slackHours")] decimal SlackHours);
