using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads the usual block scalars (YAML 1.2, 8.1): a literal one, or a folded one whose lines are all indented alike. The
/// header is <c>|</c> or <c>&gt;</c>, with or without <c>-</c> or <c>+</c>; the first line is not blank, and tells the indentation.
/// </summary>
internal static class PlainBlockScalar
{
    /// <summary>The text, or null for what is not of the subset. O(length of the scalar).</summary>
    /// <param name="text">All of the front matter.</param>
    /// <param name="start">Where the header stands.</param>
    /// <param name="parent">The indentation of the collection that the scalar is in.</param>
    /// <param name="buffer">For the text.</param>
    /// <param name="strings">For short texts.</param>
    /// <param name="end">After the last character that is not white space.</param>
    public static string? Read(
        ReadOnlySpan<char> text, int start, int parent, ref PlainTextBuffer buffer, StringPool strings, out int end)
    {
        bool isFolded = text[start] == '>';
        int next = end = start + 1;
        char chomping = next < text.Length && text[next] is '-' or '+' ? text[next++] : ' ';
        next = PlainLines.SkipSpaces(text, next);
        if (!PlainLines.TryPassBreak(text, ref next))
        {
            return null;
        }

        int first = PlainLines.SkipSpaces(text, next);
        int indentation = first - next;
        if (indentation <= parent || first == text.Length || text[first] is '\n' or '\r')
        {
            return null;
        }

        int breaks = 0;
        while (next < text.Length)
        {
            int content = PlainLines.SkipSpaces(text, next);
            int lineEnd = PlainLines.EndOf(text, content);
            bool isBlank = content == lineEnd;
            if (!isBlank && content - next < indentation)
            {
                if (text[content] == '#')
                {
                    // Whether this belongs to the scalar, not even its reader is sure.
                    return null;
                }

                break;
            }

            if (lineEnd - next > indentation)
            {
                if (isFolded && content - next > indentation)
                {
                    // Such lines are not folded.
                    return null;
                }

                AppendLine(text[(next + indentation)..lineEnd], isFolded, breaks, ref buffer);
                breaks = 0;
                end = isBlank ? end : lineEnd;
            }

            next = lineEnd;
            if (next < text.Length && !PlainLines.TryPassBreak(text, ref next))
            {
                return null;
            }

            breaks += next > lineEnd ? 1 : 0;
        }

        buffer.AppendBreaks(chomping switch { '-' => 0, '+' => breaks, _ => Math.Min(breaks, 1) });
        while (text[end - 1] == ' ')
        {
            end--;
        }

        return buffer.Take(strings);
    }

    private static void AppendLine(ReadOnlySpan<char> line, bool isFolded, int breaks, ref PlainTextBuffer buffer)
    {
        if (isFolded && breaks > 0)
        {
            buffer.AppendFolded(breaks);
        }
        else
        {
            buffer.AppendBreaks(breaks);
        }

        buffer.Append(line);
    }
}
