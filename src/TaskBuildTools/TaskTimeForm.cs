using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>How a date is written in a task file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskTimeForm>))]
public enum TaskTimeForm
{
    /// <summary>A day without a time of day.</summary>
    [JsonStringEnumMemberName("date")]
    Date = 0,

    /// <summary>A time of day without an offset.</summary>
    [JsonStringEnumMemberName("local")]
    Local = 1,

    /// <summary>A time of day with an offset from UTC.</summary>
    [JsonStringEnumMemberName("offset")]
    Offset = 2,
}
