using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Reads quoted scalars (YAML 1.2, 7.3.1 and 7.3.2) of one or several lines, each indented deeper than the parent, with the
/// usual escapes (5.7): <c>\" \\ \/ \n \r \t</c>, a space, a line break, and <c>\x \u \U</c> but for surrogates.
/// </summary>
internal static class PlainQuotedScalar
{
    /// <summary>The text, or null for what is not of the subset. O(length of the scalar).</summary>
    /// <param name="text">All of the front matter, or what the scalar must end in.</param>
    /// <param name="start">Where the first quote stands.</param>
    /// <param name="parent">The indentation of the collection that the scalar is in.</param>
    /// <param name="buffer">For texts that are not written as they are read.</param>
    /// <param name="strings">For short texts.</param>
    /// <param name="end">After the last quote.</param>
    public static string? Read(
        ReadOnlySpan<char> text, int start, int parent, ref PlainTextBuffer buffer, StringPool strings, out int end)
    {
        char quote = text[start];
        int length = Run(text[(start + 1)..], quote);
        end = start + 1 + length;
        if (length < 0)
        {
            return null;
        }

        if (text[end] == quote && !IsDoubledApostrophe(text, end))
        {
            end++;
            return strings.Of(text.Slice(start + 1, length));
        }

        end = start + 1;
        return TryDecode(text, quote, parent, ref buffer, ref end) ? buffer.Take(strings) : null;
    }

    // Characters before the first that has a meaning; less than zero without one.
    private static int Run(ReadOnlySpan<char> text, char quote) =>
        quote == '"' ? text.IndexOfAny("\"\\\n\r") : text.IndexOfAny('\'', '\n', '\r');

    private static bool IsDoubledApostrophe(ReadOnlySpan<char> text, int position) =>
        text[position] == '\'' && position + 1 < text.Length && text[position + 1] == '\'';

    private static bool TryDecode(ReadOnlySpan<char> text, char quote, int parent, ref PlainTextBuffer buffer, ref int position)
    {
        // White space at the end of a line are dropped, but not those that are escaped.
        int kept = 0;
        while (true)
        {
            int length = Run(text[position..], quote);
            if (length < 0)
            {
                return false;
            }

            buffer.Append(text.Slice(position, length));
            position += length;
            if (text[position] == quote)
            {
                position++;
                if (!IsDoubledApostrophe(text, position - 1))
                {
                    return true;
                }

                buffer.Append(quote);
                position++;
            }
            else if (text[position] == '\\')
            {
                position++;
                if (!TryReadEscape(text, parent, ref buffer, ref position))
                {
                    return false;
                }

                kept = buffer.Length;
            }
            else
            {
                buffer.TrimSpaces(kept);
                if (!PlainLines.TryMoveToContinuation(text, ref position, parent, out int breaks))
                {
                    return false;
                }

                buffer.AppendFolded(breaks);
            }
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<char> text, int parent, ref PlainTextBuffer buffer, ref int position)
    {
        char escape = position < text.Length ? text[position] : '\0';
        switch (escape)
        {
            case '\n' or '\r':
                if (!PlainLines.TryMoveToContinuation(text, ref position, parent, out int breaks))
                {
                    return false;
                }

                buffer.AppendBreaks(breaks - 1);
                return true;
            case 'x' or 'u' or 'U':
                position++;
                return TryReadCode(text, escape switch { 'x' => 2, 'u' => 4, _ => 8 }, ref buffer, ref position);
            case '"' or '\\' or '/' or ' ' or 'n' or 'r' or 't':
                buffer.Append(escape switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape });
                position++;
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadCode(ReadOnlySpan<char> text, int digits, ref PlainTextBuffer buffer, ref int position)
    {
        if (text.Length - position < digits
            || !uint.TryParse(text.Slice(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
            || !Rune.TryCreate(code, out Rune rune))
        {
            return false;
        }

        Span<char> characters = stackalloc char[2];
        buffer.Append(characters[..rune.EncodeToUtf16(characters)]);
        position += digits;
        return true;
    }
}
