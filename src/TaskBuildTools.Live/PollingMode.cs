using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>Whether a store polls all files instead of waiting for notifications of the operating system.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PollingMode>))]
public enum PollingMode
{
    /// <summary>Where the system does not tell: network shares, and when its limits on watching are exhausted.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>Always, as containers with mounted folders may need.</summary>
    [JsonStringEnumMemberName("always")]
    Always,

    /// <summary>Never faster than <see cref="TaskStoreOptions.SweepInterval"/>, whatever happens.</summary>
    [JsonStringEnumMemberName("never")]
    Never,
}
