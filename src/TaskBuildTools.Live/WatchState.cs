using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>How a store learns that files have changed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WatchState>))]
public enum WatchState
{
    /// <summary>The operating system tells, and a sweep now and then makes sure.</summary>
    [JsonStringEnumMemberName("watching")]
    Watching,

    /// <summary>It looks at all files again and again.</summary>
    [JsonStringEnumMemberName("polling")]
    Polling,
}
