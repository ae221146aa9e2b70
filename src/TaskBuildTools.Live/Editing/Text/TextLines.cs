namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Finds lines, which end with LF, CRLF or a lone CR, in a text.</summary>
internal static class TextLines
{
    /// <summary>The first character of the line that a position is on.</summary>
    public static int StartOf(string text, int position)
    {
        int found = text.AsSpan(0, position).LastIndexOfAny('\n', '\r');
        return found + 1;
    }

    /// <summary>The line's break, or the end of the text.</summary>
    public static int EndOf(string text, int position)
    {
        int length = text.AsSpan(position).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : position + length;
    }

    /// <summary>The first character of the next line, or the end of the text.</summary>
    public static int Next(string text, int position)
    {
        int end = EndOf(text, position);
        return end + BreakAt(text, end).Length;
    }

    /// <summary>The break that ends the line, or the fallback where the text ends without one.</summary>
    public static string BreakOf(string text, int position, string fallback)
    {
        string found = BreakAt(text, EndOf(text, position));
        return found.Length == 0 ? fallback : found;
    }

    /// <summary>The first character that is neither blank, line break nor part of a comment.</summary>
    public static int SkipToContent(string text, int position)
    {
        while (position < text.Length)
        {
            char c = text[position];
            if (c == '#' && (position == 0 || text[position - 1] is ' ' or '\t' or '\n' or '\r'))
            {
                position = EndOf(text, position);
            }
            else if (c is ' ' or '\t' or '\n' or '\r')
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    public static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether only blanks stand between the start of the line and the position.</summary>
    public static bool IsFirstOnLine(string text, int position) =>
        text.AsSpan(StartOf(text, position)..position).Trim(" \t").IsEmpty;

    private static string BreakAt(string text, int position)
    {
        if (position >= text.Length)
        {
            return "";
        }

        bool isPair = text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n';
        return isPair ? "\r\n" : text[position].ToString();
    }
}
