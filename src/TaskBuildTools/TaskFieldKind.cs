using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>What the values of a field are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskFieldKind>))]
public enum TaskFieldKind
{
    /// <summary>Free text.</summary>
    [JsonStringEnumMemberName("text")]
    Text = 1,

    /// <summary>One of a few names that many tasks share.</summary>
    [JsonStringEnumMemberName("name")]
    Name = 2,

    /// <summary>Any number of such names.</summary>
    [JsonStringEnumMemberName("nameList")]
    NameList = 3,

    /// <summary>A date or a point in time.</summary>
    [JsonStringEnumMemberName("date")]
    Date = 4,

    /// <summary>A decimal number with up to three digits after the point.</summary>
    [JsonStringEnumMemberName("number")]
    Number = 5,

    /// <summary>Ids of other tasks.</summary>
    [JsonStringEnumMemberName("dependencies")]
    Dependencies = 6,
}
