using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>Unfinished tasks that should have been done by a point in time. Immutable.</summary>
/// <param name="At">The point in time, in UTC.</param>
/// <param name="Count">How many tasks are overdue, whether or not they are listed.</param>
/// <param name="EstimatedCount">How many of all of them have an estimate.</param>
/// <param name="EstimatedHours">The hours of those estimates, exact.</param>
/// <param name="Tasks">The first of them: by due date, then by id.</param>
public sealed record OverdueReport(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("estimatedCount")] int EstimatedCount,
    [property: JsonPropertyName("estimatedHours")] decimal EstimatedHours,
    [property: JsonPropertyName("tasks")] IReadOnlyList<OverdueTask> Tasks);
