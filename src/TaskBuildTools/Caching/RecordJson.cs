using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TaskBuildTools.Caching;

/// <summary>How records are written where they are held compressed.</summary>
[JsonSerializable(typeof(TaskRecord))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    public static JsonTypeInfo<TaskRecord> Record { get; } = new RecordJson(new JsonSerializerOptions
    {
        Converters = { new TaskTimeConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    }).TaskRecord;
}
