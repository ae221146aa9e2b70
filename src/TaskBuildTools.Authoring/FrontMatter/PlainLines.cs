namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// From line to line in a text without tabs. A line ends with LF or CRLF; at a lone carriage return every method gives up.
/// Each costs what it passes over.
/// </summary>
internal static class PlainLines
{
    /// <summary>The first character from here on that is not white space, or the end.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>The end of the line that this is a character of, without the line break.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int position)
    {
        int length = text[position..].IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : position + length;
    }

    /// <summary>Passes a line break. False when there is none; not at the end of the text either.</summary>
    public static bool TryPassBreak(ReadOnlySpan<char> text, ref int position)
    {
        int feed = position < text.Length && text[position] == '\r' ? position + 1 : position;
        if (feed >= text.Length || text[feed] != '\n')
        {
            return false;
        }

        position = feed + 1;
        return true;
    }

    /// <summary>
    /// Goes from a line break to the first character of the next line that is not blank. False when that line is not
    /// indented by more than its parent, or there is none.
    /// </summary>
    /// <param name="text">All of it.</param>
    /// <param name="position">At a line break.</param>
    /// <param name="parent">The indentation of the parent.</param>
    /// <param name="breaks">Line breaks that were passed.</param>
    public static bool TryMoveToContinuation(ReadOnlySpan<char> text, ref int position, int parent, out int breaks)
    {
        breaks = 0;
        int line = position;
        while (TryPassBreak(text, ref position))
        {
            breaks++;
            line = position;
            position = SkipSpaces(text, position);
        }

        return position < text.Length && text[position] != '\r' && position - line > parent;
    }
}
