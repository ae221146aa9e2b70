using System.Text.RegularExpressions;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>Parts of a schema as <c>tasks.schema.yaml</c> writes them, for messages that show what to add.</summary>
internal static partial class SchemaLine
{
    private const int MostNames = 12;
    private const int LongestScalar = 60;
    private const int LongestLine = 240;

    // YAML reads these as no text where they have no quotes.
    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    /// <summary>What is allowed, as a message lists it: the first twelve, and how many more there are.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names];
        string shown = string.Join(", ", all.Take(MostNames).Select(Findings.MessageText.Of));
        return all.Length <= MostNames ? shown : $"{shown} and {all.Length - MostNames} more";
    }

    /// <summary>A text as a key or an item of a list in brackets; null when it is too long or cannot be written on one line.</summary>
    public static string? Scalar(string text)
    {
        if (text.Length is 0 or > LongestScalar || Findings.MessageText.OnOneLine(text) != text)
        {
            return null;
        }

        return Plain().IsMatch(text) && !Words.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>What to do with a line so that the schema has it, as the rest of a sentence.</summary>
    public static string Adding(TaskSchema schema, string line) => schema.IsFromFile || schema.Preset == Presets.DefaultName
        ? $"add to tasks.schema.yaml: {line}"
        : $"name a tasks.schema.yaml in place of the preset, with: {{ preset: {schema.Preset}, {line} }}";

    /// <summary>The line <c>priorities: [...]</c> with one more at the end; null when it would be long.</summary>
    public static string? Priorities(IEnumerable<NamedValue> values, string added)
    {
        string?[] items = [.. values.Append(new NamedValue(added, [])).Select(Item)];
        string line = $"priorities: [{string.Join(", ", items)}]";
        return items.Contains(null) || line.Length > LongestLine ? null : line;
    }

    private static string? Item(NamedValue value)
    {
        string?[] aliases = [.. value.Aliases.Select(Scalar)];
        if (Scalar(value.Name) is not { } name || aliases.Contains(null))
        {
            return null;
        }

        return aliases.Length == 0 ? name : $"{{ name: {name}, aliases: [{string.Join(", ", aliases)}] }}";
    }

#pragma warning disable MA0009 // One repetition between two ends: no text makes it slow.
    [GeneratedRegex(@"\A[A-Za-z](?:[A-Za-z0-9_./ -]*[A-Za-z0-9_])?\z")]
    private static partial Regex Plain();
#pragma warning restore MA0009
}
