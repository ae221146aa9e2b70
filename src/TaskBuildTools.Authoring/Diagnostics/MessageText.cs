namespace TaskBuildTools.Authoring.Diagnostics;

/// <summary>Values of a file as a message shows them: on one line and not too long.</summary>
internal static class MessageText
{
    private const int LongestShown = 80;

    /// <summary>The value, cut off after 80 characters, with characters that do not show as escapes.</summary>
    public static string Of(string value)
    {
        if (value.Length <= LongestShown)
        {
            return OnOneLine(value);
        }

        int length = LongestShown - 3;
        if (char.IsHighSurrogate(value[length - 1]))
        {
            length--;
        }

        return OnOneLine(value[..length]) + "...";
    }

    /// <summary>All of the value, with characters that do not show as escapes: what a path needs, which is no use when cut off.</summary>
    public static string OnOneLine(string value)
    {
        if (!HasControl(value))
        {
            return value;
        }

        System.Text.StringBuilder shown = new();
        foreach (char c in value)
        {
            if (c == '\n')
            {
                shown.Append("\\n");
            }
            else if (IsControl(c))
            {
                shown.Append($"\\u{(int)c:X4}");
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.ToString();
    }

    private static bool HasControl(string value)
    {
        foreach (char c in value)
        {
            if (IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsControl(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029'
        || (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format && c is not ('\u200C' or '\u200D'));
}
