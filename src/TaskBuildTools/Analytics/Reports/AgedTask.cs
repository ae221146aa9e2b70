using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>A task and its age. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Created">When it was created, in UTC.</param>
/// <param name="Age">How long ago that was; zero where it lies ahead.</param>
public sealed record AgedTask(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("created")] DateTimeOffset Created,
    [property: JsonPropertyName("age")] TimeSpan Age);
