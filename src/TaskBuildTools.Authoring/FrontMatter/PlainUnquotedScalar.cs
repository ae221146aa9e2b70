using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads what YAML calls plain scalars (YAML 1.2, 7.3.3) of one or several lines, each indented deeper than the parent. They
/// begin with no indicator, and no line has ": " or " #".
/// </summary>
internal static class PlainUnquotedScalar
{
    /// <summary>The text, or null for what is not of the subset. O(length of the scalar).</summary>
    /// <param name="text">All of the front matter.</param>
    /// <param name="start">Where the first character stands, which is not white space.</param>
    /// <param name="parent">The indentation of the collection that the scalar is in.</param>
    /// <param name="buffer">For texts of several lines.</param>
    /// <param name="strings">For short texts.</param>
    /// <param name="end">After the last character that is not white space.</param>
    public static string? Read(
        ReadOnlySpan<char> text, int start, int parent, ref PlainTextBuffer buffer, StringPool strings, out int end)
    {
        int position = PlainLines.EndOf(text, start);
        ReadOnlySpan<char> line = text[start..position].TrimEnd(' ');
        end = start + line.Length;
        if (!MayBegin(line[0]) || !IsPlain(line))
        {
            return null;
        }

        if (!TryMoveToNextLine(text, ref position, parent, out int breaks))
        {
            return strings.Of(line);
        }

        buffer.Append(line);
        do
        {
            end = position;
            position = PlainLines.EndOf(text, position);
            line = text[end..position].TrimEnd(' ');
            end += line.Length;
            if (!IsPlain(line))
            {
                return null;
            }

            buffer.AppendFolded(breaks);
            buffer.Append(line);
        }
        while (TryMoveToNextLine(text, ref position, parent, out breaks));

        return buffer.Take(strings);
    }

    // A comment ends the scalar.
    private static bool TryMoveToNextLine(ReadOnlySpan<char> text, ref int position, int parent, out int breaks) =>
        PlainLines.TryMoveToContinuation(text, ref position, parent, out breaks) && text[position] != '#';

    private static bool MayBegin(char first) =>
        char.IsAsciiLetterOrDigit(first) || first is '_' or '/' or '.' or '(' or '+' or '$' or '~' or '<' or '=' or '^' or ';' or > '\u00A0';

    // Of a line that is not empty.
    private static bool IsPlain(ReadOnlySpan<char> line)
    {
        if (line[^1] == ':')
        {
            return false;
        }

        for (int at = line.IndexOfAny(':', '#'); at >= 0;)
        {
            if (line[at] == ':' ? line[at + 1] == ' ' : at == 0 || line[at - 1] == ' ')
            {
                return false;
            }

            int further = line[(at + 1)..].IndexOfAny(':', '#');
            at = further < 0 ? -1 : at + 1 + further;
        }

        return true;
    }
}
