using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskBuildTools.Json;

/// <summary>Writes a value as its text. The text alone does not say of which field it is, so it is not read.</summary>
internal sealed class TaskFieldValueJsonConverter : JsonConverter<TaskFieldValue>
{
    public override TaskFieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"A {nameof(TaskFieldValue)} is written as text, which does not name its field. Read a string, and make the value of it.");

    public override void Write(Utf8JsonWriter writer, TaskFieldValue value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TaskFieldValue value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Name);
}
