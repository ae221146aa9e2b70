using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskBuildTools.Caching;

/// <summary>A date as its two numbers, so that it comes back exactly as it was.</summary>
internal sealed class TaskTimeConverter : JsonConverter<TaskTime>
{
    public override TaskTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || !reader.TryGetInt64(out long ticks)
            || !reader.Read() || !reader.TryGetInt16(out short zone) || !reader.Read() || reader.TokenType != JsonTokenType.EndArray)
        {
            throw new JsonException("A date is two numbers.");
        }

        return new TaskTime(ticks, zone);
    }

    public override void Write(Utf8JsonWriter writer, TaskTime value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.UtcTicks);
        writer.WriteNumberValue(value.Zone);
        writer.WriteEndArray();
    }
}
