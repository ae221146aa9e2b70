namespace TaskBuildTools.Authoring.Diagnostics;

/// <summary>Values of a file as a message shows them: on one line and not too long.</summary>
internal static class MessageText
{
    private const int LongestShown = 80;

    /// <summary>The value, cut off after 80 characters, with characters that do not show as escapes.</summary>
    public static string Of(string value)
    {
        bool isLong = value.Length > LongestShown;
        if (!isLong && !HasControl(value))
        {
            return value;
        }

        int length = isLong ? LongestShown - 3 : value.Length;
        if (isLong && char.IsHighSurrogate(value[length - 1]))
        {
            length--;
        }

        System.Text.StringBuilder shown = new();
        foreach (char c in value.AsSpan(0, length))
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

        return shown.Append(isLong ? "..." : "").ToString();
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
