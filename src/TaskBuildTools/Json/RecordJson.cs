using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TaskBuildTools.Json;

/// <summary>How the library itself writes a record; generated at compile time, so that nothing is looked up by reflection.</summary>
[JsonSerializable(typeof(TaskRecord))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>Without what is absent: for records that are held compressed.</summary>
    public static JsonTypeInfo<TaskRecord> Compact { get; } = new RecordJson(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    }).TaskRecord;
}
