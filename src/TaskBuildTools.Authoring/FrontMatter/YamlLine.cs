namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// A line of YAML as a person reads it, <c>key: value</c> or <c>- value</c>, found by its characters alone; used only to
/// explain a mistake that the parser has already met.
/// </summary>
/// <param name="Start">Of the line.</param>
/// <param name="Indentation">Characters before the first that is not blank.</param>
/// <param name="KeyStart">Of the key, or -1 where there is none.</param>
/// <param name="KeyEnd">Of the key.</param>
/// <param name="ValueStart">Of the value; where the line ends if it has none.</param>
/// <param name="End">Of the line without the blanks at its end.</param>
internal readonly record struct YamlLine(int Start, int Indentation, int KeyStart, int KeyEnd, int ValueStart, int End)
{
    public bool HasKey => KeyStart >= 0;

    public bool HasValue => ValueStart < End;

    public bool IsBlank => Start + Indentation >= End;

    /// <summary>The line that holds a character.</summary>
    public static YamlLine At(string text, int index)
    {
        index = Math.Min(index, text.Length);
        int start = index == 0 ? 0 : text.AsSpan(0, index).LastIndexOfAny('\n', '\r') + 1;
        int length = text.AsSpan(index).IndexOfAny('\n', '\r');
        int end = length < 0 ? text.Length : index + length;
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return Split(text, start, end);
    }

    /// <summary>The line before, or null at the first.</summary>
    public YamlLine? Before(string text)
    {
        if (Start == 0)
        {
            return null;
        }

        int end = Start - 1;
        if (end > 0 && text[end] == '\n' && text[end - 1] == '\r')
        {
            end--;
        }

        return At(text, end);
    }

    /// <summary>The line after, or null at the last.</summary>
    public YamlLine? After(string text)
    {
        int length = text.AsSpan(End).IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return null;
        }

        int next = End + length + 1;
        if (next < text.Length && text[next - 1] == '\r' && text[next] == '\n')
        {
            next++;
        }

        return At(text, next);
    }

    private static YamlLine Split(string text, int start, int end)
    {
        int position = SkipSpaces(text, start, end);
        int indentation = position - start;
        while (position + 1 < end && text[position] == '-' && text[position + 1] is ' ' or '\t')
        {
            position = SkipSpaces(text, position + 1, end);
        }

        if (position < end && text[position] is '\'' or '"')
        {
            int closing = text.AsSpan(position + 1, end - position - 1).IndexOf(text[position]);
            int behind = closing < 0 ? end : SkipSpaces(text, position + closing + 2, end);
            return behind < end && IsColon(text, behind, end)
                ? new YamlLine(start, indentation, position + 1, position + 1 + closing, SkipSpaces(text, behind + 1, end), end)
                : new YamlLine(start, indentation, -1, -1, position, end);
        }

        int colon = KeyColon(text, position, end);
        return colon < 0
            ? new YamlLine(start, indentation, -1, -1, position, end)
            : new YamlLine(start, indentation, position, colon, SkipSpaces(text, colon + 1, end), end);
    }

    // A key here does not begin with a bracket, and goes on to a colon before any comment; other keys are not written by people.
    private static int KeyColon(string text, int position, int end)
    {
        for (int i = position; i < end; i++)
        {
            if (i > position && IsColon(text, i, end))
            {
                return i;
            }

            if (i == position ? text[i] is '[' or ']' or '{' or '}' or '#' or ',' : text[i] == '#' && text[i - 1] is ' ' or '\t')
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsColon(string text, int index, int end) =>
        text[index] == ':' && (index + 1 == end || text[index + 1] is ' ' or '\t');

    private static int SkipSpaces(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
