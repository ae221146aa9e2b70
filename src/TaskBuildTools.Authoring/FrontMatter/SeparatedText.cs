using System.Buffers;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>A text of several values separated by commas or semicolons, which YAML does not split.</summary>
internal static class SeparatedText
{
    // What no message needs more of.
    private const int MostParts = 16;

    // What a value may be made of to need no quotes in brackets, whatever it begins with.
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./+() ");

    /// <summary>The values, at least two; null for a text without separators.</summary>
    public static string[]? Split(string text) => Split(text, [',', ';']);

    /// <summary>The same where spaces and line breaks separate, too.</summary>
    public static string[]? SplitAtSpaces(string text) => Split(text, [',', ';', ' ', '\t', '\r', '\n']);

    /// <summary>The values as a list in brackets, with quotes where YAML needs them.</summary>
    public static string AsList(IReadOnlyList<string> values)
    {
        IEnumerable<string> shown = values.Take(MostParts).Select(Written);
        return $"[{string.Join(", ", values.Count > MostParts ? shown.Append("...") : shown)}]";
    }

    private static string[]? Split(string text, char[] separators)
    {
        ReadOnlySpan<char> content = text.AsSpan().Trim();
        if (content.Length > 1 && content[0] == '[' && content[^1] == ']')
        {
            content = content[1..^1];
        }

        if (!content.ContainsAny(separators))
        {
            return null;
        }

        string[] parts = content.ToString().Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts : null;
    }

    private static string Written(string value)
    {
        bool isPlain = value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && !value.AsSpan().ContainsAnyExcept(PlainCharacters);
        return isPlain ? value : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
