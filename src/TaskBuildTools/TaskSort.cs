using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>What the tasks of a query are ordered by. Tasks without a value come last; ties are ordered by id.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskSort>))]
public enum TaskSort
{
    /// <summary>The id, by its UTF-8 bytes.</summary>
    [JsonStringEnumMemberName("id")]
    Id = 0,

    /// <summary>When it was created.</summary>
    [JsonStringEnumMemberName("created")]
    Created = 1,

    /// <summary>When it was last changed.</summary>
    [JsonStringEnumMemberName("updated")]
    Updated = 2,

    /// <summary>When it is due.</summary>
    [JsonStringEnumMemberName("due")]
    Due = 3,

    /// <summary>The priority, from the lowest to the highest of the schema.</summary>
    [JsonStringEnumMemberName("priority")]
    Priority = 4,

    /// <summary>The status, in the order of the schema.</summary>
    [JsonStringEnumMemberName("status")]
    Status = 5,

    /// <summary>The title, by its UTF-8 bytes.</summary>
    [JsonStringEnumMemberName("title")]
    Title = 6,

    /// <summary>The estimated hours.</summary>
    [JsonStringEnumMemberName("estimatedHours")]
    EstimatedHours = 7,

    /// <summary>The actual hours.</summary>
    [JsonStringEnumMemberName("actualHours")]
    ActualHours = 8,
}
