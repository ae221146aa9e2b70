namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Which lines belong to an item of a checklist, by the rules of CommonMark 0.31 for lists. Pure functions.</summary>
internal static class ChecklistSpan
{
    /// <summary>Where the lines of an item end: its further lines and what is nested in it belong to it, blank lines behind it do not.</summary>
    public static int EndOf(ReadOnlySpan<byte> body, ChecklistPlace item)
    {
        int contentColumn = BodyLines.ColumnOf(body, item.Line, item.Mark - 1);
        int end = BodyLines.Next(body, item.Line);
        bool isAfterText = true;
        for (int line = end; line < body.Length; line = BodyLines.Next(body, line))
        {
            int content = BodyLines.ContentOf(body, line);
            ReadOnlySpan<byte> text = body[content..BodyLines.EndOf(body, line)];
            if (text.IsEmpty)
            {
                isAfterText = false;
                continue;
            }

            bool isParagraph = IsParagraph(text);
            if (BodyLines.ColumnOf(body, line, content) < contentColumn && !(isAfterText && isParagraph))
            {
                break;
            }

            end = BodyLines.Next(body, line);
            isAfterText = true;
        }

        return end;
    }

    /// <summary>Whether nothing but lists and their lines is between two positions, each at the start of a line.</summary>
    public static bool IsOneList(ReadOnlySpan<byte> body, int start, int end)
    {
        for (int line = start; line < end; line = BodyLines.Next(body, line))
        {
            int content = BodyLines.ContentOf(body, line);
            ReadOnlySpan<byte> text = body[content..BodyLines.EndOf(body, line)];
            if (!text.IsEmpty && content == line && !IsMarked(text))
            {
                return false;
            }
        }

        return true;
    }

    // Such a line goes on with the paragraph before it, wherever it begins.
    private static bool IsParagraph(ReadOnlySpan<byte> text)
    {
        bool isBlock = text[0] is (byte)'#' or (byte)'>' or (byte)'<' || text.StartsWith("```"u8) || text.StartsWith("~~~"u8);
        bool isRule = text[0] is (byte)'-' or (byte)'*' or (byte)'_' && text.IndexOfAnyExcept(text[0], (byte)' ', (byte)'\t') < 0;
        return !isBlock && !isRule && !IsMarked(text);
    }

    private static bool IsMarked(ReadOnlySpan<byte> text)
    {
        int length = 1;
        if (text[0] is not ((byte)'-' or (byte)'*' or (byte)'+'))
        {
            int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits is < 1 or > 9 || text[digits] is not ((byte)'.' or (byte)')'))
            {
                return false;
            }

            length = digits + 1;
        }

        return text.Length == length || text[length] is (byte)' ' or (byte)'\t';
    }
}
