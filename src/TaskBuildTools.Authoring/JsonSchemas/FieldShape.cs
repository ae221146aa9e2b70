using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.JsonSchemas;

/// <summary>
/// What the value of a field may be, as JSON Schema says it. An editor reads a plain <c>12</c> as a number and a plain <c>true</c> as
/// a truth value; to a task file both are texts, and so they are allowed wherever a text is.
/// </summary>
internal static class FieldShape
{
    private const string LeapYears = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";

    private const string Day =
        "(?:(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|"
        + LeapYears + "-02-29)";

    private const string Time = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?";

    private const string Offset = " *(?:[Zz]|[+-](?:(?:0[0-9]|1[0-3])(?::?[0-5][0-9])?|14(?::?00)?))";

    private const string Number = "(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

    private const double MostHours = 1_000_000;
    private const double LargestNumber = 1_000_000_000_000;

    /// <summary>Writes the members of an object that describes the value.</summary>
    public static void Write(Utf8JsonWriter json, TaskSchema schema, FieldDefinition field)
    {
        if (field.Role == FieldRole.Id)
        {
            WriteId(json, schema);
            return;
        }

        bool mayBeEmpty = !field.Required;
        switch (field.Kind)
        {
            case TaskFieldKind.Text:
                WriteText(json, mayBeEmpty);
                break;
            case TaskFieldKind.Date:
                WriteTypes(json, mayBeEmpty ? ["string", "null"] : ["string"]);
                json.WriteString("pattern", OrEmpty($"{Day}(?:[Tt ]{Time}(?:{Offset})?)?", mayBeEmpty));
                break;
            case TaskFieldKind.Number:
                WriteNumber(json, field.Role is FieldRole.EstimatedHours or FieldRole.ActualHours, mayBeEmpty);
                break;
            case TaskFieldKind.Name:
                WriteName(json, ValuesOf(schema, field), mayBeEmpty);
                break;
            default:
                WriteList(json, ValuesOf(schema, field), mayBeEmpty);
                break;
        }
    }

    private static ImmutableArray<NamedValue> ValuesOf(TaskSchema schema, FieldDefinition field) => field.Role switch
    {
        FieldRole.Status => [.. schema.Statuses.Select(static status => new NamedValue(status.Name, status.Aliases))],
        FieldRole.Priority => schema.Priorities,
        _ => field.Values,
    };

    private static void WriteId(Utf8JsonWriter json, TaskSchema schema)
    {
        string? pattern = schema.IdPattern is { } own ? PortablePattern.Of(own, schema.IgnoreIdCase) : @"\S+";
        WriteTypes(json, schema.IdPattern is { } named && NeedsLetter(named) ? ["string", "boolean"] : ["string", "number", "boolean"]);
        json.WriteNumber("maxLength", IdPattern.LengthLimit);
        json.WriteString("pattern", pattern is null ? @"^\S(?:.*\S)?$" : $"^(?:{pattern})$");
    }

    // Whether it begins with a letter that is no choice, so that no number matches.
    private static bool NeedsLetter(string pattern) =>
        pattern is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), not ('?' or '*' or '{'), ..]
        && !pattern.Contains('|');

    private static void WriteText(Utf8JsonWriter json, bool mayBeEmpty)
    {
        if (mayBeEmpty)
        {
            WriteTypes(json, ["string", "number", "boolean", "null"]);
            return;
        }

        WriteTypes(json, ["string", "number", "boolean"]);
        json.WriteString("pattern", @"\S");
    }

    private static void WriteNumber(Utf8JsonWriter json, bool isHours, bool mayBeEmpty)
    {
        WriteTypes(json, mayBeEmpty ? ["number", "string", "null"] : ["number", "string"]);
        json.WriteNumber("minimum", isHours ? 0 : -LargestNumber);
        json.WriteNumber("maximum", isHours ? MostHours : LargestNumber);
        json.WriteString("pattern", OrEmpty(isHours ? $"(?:\\+?{Number}|-0*\\.?0*)" : $"[+-]?{Number}", mayBeEmpty));
    }

    private static void WriteName(Utf8JsonWriter json, ImmutableArray<NamedValue> values, bool mayBeEmpty)
    {
        if (values.IsEmpty)
        {
            WriteText(json, mayBeEmpty);
            return;
        }

        json.WriteStartArray("anyOf");
        WriteChoices(json, values);
        json.WriteStartObject();
        WriteTypes(json, mayBeEmpty ? ["string", "null"] : ["string"]);
        string spellings = string.Join('|', values.SelectMany(static value => value.Aliases.Prepend(value.Name)).Select(PortablePattern.OfValue));
        json.WriteString("pattern", OrEmpty($"(?:{spellings})", mayBeEmpty));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // What an editor offers: the names. What it reads as something else than text is allowed in its own form, too.
    private static void WriteChoices(Utf8JsonWriter json, ImmutableArray<NamedValue> values)
    {
        json.WriteStartObject();
        json.WriteStartArray("enum");
        foreach (NamedValue value in values)
        {
            json.WriteStringValue(value.Name);
        }

        HashSet<object> others = [];
        foreach (string spelling in values.SelectMany(static value => value.Aliases.Prepend(value.Name)))
        {
            if (bool.TryParse(spelling, out bool flag) && others.Add(flag))
            {
                json.WriteBooleanValue(flag);
            }
            else if (decimal.TryParse(spelling, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && others.Add(number))
            {
                json.WriteNumberValue(number);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A single value is a list of one. An item without a value is reported by the build and keeps no file out of the index.
    private static void WriteList(Utf8JsonWriter json, ImmutableArray<NamedValue> values, bool mayBeEmpty)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "array");
        if (!mayBeEmpty)
        {
            json.WriteNumber("minItems", 1);
        }

        json.WriteStartObject("items");
        WriteName(json, values, mayBeEmpty: true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        WriteName(json, values, mayBeEmpty);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string OrEmpty(string pattern, bool mayBeEmpty) => mayBeEmpty ? $@"^(?:\s*|{pattern})$" : $"^{pattern}$";

    private static void WriteTypes(Utf8JsonWriter json, ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (string type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }
}
