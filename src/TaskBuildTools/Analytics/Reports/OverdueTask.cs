using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>A task that is overdue. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Due">When it was due, in UTC; of a day, when that begins.</param>
/// <param name="IsDay">Whether it was due on a day, and so until its end in UTC, rather than at a point in time.</param>
/// <param name="Late">How long ago that was; of a day, since its end.</param>
public sealed record OverdueTask(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("due")] DateTimeOffset Due,
    [property: JsonPropertyName("isDay")] bool IsDay,
    [property: JsonPropertyName("late")] TimeSpan Late);
