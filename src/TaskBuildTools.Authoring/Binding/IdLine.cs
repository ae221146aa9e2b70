using System.Buffers;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>
/// Finds the id of a file that does not parse, so that what depends on it is not reported too: the first line
/// <c>id: value</c> from the first column on.
/// </summary>
internal static class IdLine
{
    private static readonly SearchValues<char> NotInIds = SearchValues.Create(" \t'\"[]{}#&*!|>@`");

    /// <summary>The id, or an empty text.</summary>
    public static string Find(string text, FieldNames fields)
    {
        for (YamlLine? next = YamlLine.At(text, 0); next is { } line; next = line.After(text))
        {
            if (!line.HasKey || !line.HasValue || line.Indentation > 0 || IsListItem(text, line))
            {
                continue;
            }

            int field = fields.IndexOf(text[line.KeyStart..line.KeyEnd].TrimEnd());
            if (field < 0 || fields.Schema.Fields[field].Role != FieldRole.Id)
            {
                continue;
            }

            string value = Value(text[line.ValueStart..line.End]);
            bool isId = value.Length is > 0 and <= IdPattern.LengthLimit && !value.AsSpan().ContainsAny(NotInIds);
            return isId ? value : "";
        }

        return "";
    }

    private static bool IsListItem(string text, YamlLine line) => text[line.Start] == '-' && line.KeyStart != line.Start;

    // Without quotes, and without a comment behind it.
    private static string Value(string written)
    {
        if (written[0] is '\'' or '"' && written.IndexOf(written[0], 1) is > 1 and var closing)
        {
            return written[1..closing];
        }

        int comment = written.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? written : written[..comment].TrimEnd();
    }
}
