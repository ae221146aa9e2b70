using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>What a status means for the work, whatever a project calls it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StatusMeaning>))]
public enum StatusMeaning
{
    /// <summary>The task has no status, or one without a meaning; treated as <see cref="Open"/>.</summary>
    [JsonStringEnumMemberName("none")]
    None = 0,

    /// <summary>Not begun; ready when everything it depends on is closed.</summary>
    [JsonStringEnumMemberName("open")]
    Open = 1,

    /// <summary>Being worked on.</summary>
    [JsonStringEnumMemberName("active")]
    Active = 2,

    /// <summary>Waiting for something that the graph does not know.</summary>
    [JsonStringEnumMemberName("blocked")]
    Blocked = 3,

    /// <summary>Done; what depends on it may start.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed = 4,

    /// <summary>Given up; what depends on it cannot start.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled = 5,
}
