using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskBuildTools.Tests.Json;

/// <summary>What an application may have set.</summary>
internal static partial class OptionSets
{
    public static IReadOnlyDictionary<string, JsonSerializerOptions> All { get; } = new Dictionary<string, JsonSerializerOptions>
    {
        ["none"] = new(),
        ["of the web"] = new(JsonSerializerDefaults.Web),
        ["snake case"] = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower },
        ["enums as numbers or not"] = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseUpper) } },
        ["a generated context"] = new() { TypeInfoResolver = WholeContext.Default },
        ["a generated context for references alone"] = new() { TypeInfoResolver = ReferenceContext.Default },
    };

    [JsonSerializable(typeof(TaskRef))]
    [JsonSerializable(typeof(TaskFieldValue))]
    [JsonSerializable(typeof(TaskRef?))]
    [JsonSerializable(typeof(TaskRecord))]
    [JsonSerializable(typeof(TaskPage))]
    [JsonSerializable(typeof(TaskQuery))]
    [JsonSerializable(typeof(TaskRefList))]
    [JsonSerializable(typeof(SearchHit))]
    [JsonSerializable(typeof(TaskBody))]
    internal sealed partial class WholeContext : JsonSerializerContext;

    [JsonSerializable(typeof(TaskRef))]
    [JsonSerializable(typeof(IReadOnlyList<TaskRecord>))]
    internal sealed partial class ReferenceContext : JsonSerializerContext;
}
