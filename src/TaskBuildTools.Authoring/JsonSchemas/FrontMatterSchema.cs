using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.JsonSchemas;

/// <summary>
/// Writes the JSON Schema of a project's front matter, for editors. It allows each file that a build accepts, and refuses what a
/// build rejects for one value; what depends on several values or files, such as a due date or a cycle, only a build sees.
/// </summary>
internal static class FrontMatterSchema
{
    // The version that editors know best.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    // A file for people and editors, never part of a web page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 with a line break at the end; the same bytes for the same schema.</summary>
    public static byte[] Write(TaskSchema schema)
    {
        ArrayBufferWriter<byte> buffer = new(8192);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            json.WriteString("title", "Front matter of a task file");
            json.WriteString("description", "Written by the build from the project's schema; a change here is lost.");
            json.WriteString("type", "object");
            WriteProperties(json, schema);
            WriteKeys(json, schema);
            json.WriteBoolean("additionalProperties", !RefusesOthers(schema));
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, TaskSchema schema)
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        json.WriteStartObject("properties");
        foreach (FieldDefinition field in schema.Fields)
        {
            foreach (string key in KeysOf(field).Where(written.Add))
            {
                json.WriteStartObject(key);
                if (key != field.Name)
                {
                    json.WriteString("description", $"Another key of '{field.Name}'.");
                }

                FieldShape.Write(json, schema, field);
                json.WriteEndObject();
            }
        }

        foreach (string key in schema.KnownKeys.Where(written.Add))
        {
            json.WriteBoolean(key, true);
        }

        json.WriteEndObject();
    }

    // A field is there by one of its keys, and by no two of them.
    private static void WriteKeys(Utf8JsonWriter json, TaskSchema schema)
    {
        json.WriteStartArray("allOf");
        foreach (FieldDefinition field in schema.Fields)
        {
            string[] keys = [.. KeysOf(field)];
            if (field.Required)
            {
                json.WriteStartObject();
                json.WriteStartArray("anyOf");
                foreach (string key in keys)
                {
                    WriteRequired(json, key);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            for (int i = 0; i < keys.Length; i++)
            {
                for (int j = i + 1; j < keys.Length; j++)
                {
                    json.WriteStartObject();
                    json.WritePropertyName("not");
                    WriteRequired(json, keys[i], keys[j]);
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }

    private static void WriteRequired(Utf8JsonWriter json, params ReadOnlySpan<string> keys)
    {
        json.WriteStartObject();
        json.WriteStartArray("required");
        foreach (string key in keys)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<string> KeysOf(FieldDefinition field) => field.Aliases.Prepend(field.Name);

    // An unknown key is reported by one of three rules, by what it may have been meant for; all must be errors for none to pass.
    private static bool RefusesOthers(TaskSchema schema) =>
        new[] { UnknownField.Descriptor, MisspelledField.Descriptor, FieldSynonym.Descriptor }
            .All(rule => schema.Severities.GetValueOrDefault(rule.Id, rule.DefaultSeverity) == DiagnosticSeverity.Error);
}
