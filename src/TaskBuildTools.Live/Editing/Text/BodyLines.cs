namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Finds lines, which end with LF, CRLF or a lone CR, in the bytes of a body.</summary>
internal static class BodyLines
{
    private const int TabStop = 4;

    public static bool StartsWithBreak(ReadOnlySpan<byte> body) => !body.IsEmpty && body[0] is (byte)'\n' or (byte)'\r';

    public static bool EndsWithBreak(ReadOnlySpan<byte> body) => !body.IsEmpty && body[^1] is (byte)'\n' or (byte)'\r';

    /// <summary>The first line break, or null without one.</summary>
    public static string? BreakIn(ReadOnlySpan<byte> body)
    {
        int end = body.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? null : body[end] == '\n' ? "\n" : end + 1 < body.Length && body[end + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>The end of the line that a position is on, without its break.</summary>
    public static int EndOf(ReadOnlySpan<byte> body, int position)
    {
        int length = body[position..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? body.Length : position + length;
    }

    /// <summary>The start of the next line, or the end of the body.</summary>
    public static int Next(ReadOnlySpan<byte> body, int position)
    {
        int end = EndOf(body, position);
        bool isPair = body[end..].StartsWith("\r\n"u8);
        return end == body.Length ? end : end + (isPair ? 2 : 1);
    }

    /// <summary>The start of the line before the one that begins at a position; the position itself where there is none.</summary>
    public static int Previous(ReadOnlySpan<byte> body, int start)
    {
        ReadOnlySpan<byte> before = body[..start];
        before = before.EndsWith("\r\n"u8) ? before[..^2] : before.IsEmpty ? before : before[..^1];
        return start == 0 ? 0 : before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
    }

    /// <summary>Whether there is nothing but white space on the line that begins at a position.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> body, int start) => body[start..EndOf(body, start)].Trim(" \t"u8).IsEmpty;

    /// <summary>The column, from 0, that a position on a line is at.</summary>
    public static int ColumnOf(ReadOnlySpan<byte> body, int start, int position)
    {
        int column = 0;
        foreach (byte one in body[start..position])
        {
            column += one == '\t' ? TabStop - column % TabStop : 1;
        }

        return column;
    }

    /// <summary>The first position of a line that holds something; the line's end if none does.</summary>
    public static int ContentOf(ReadOnlySpan<byte> body, int start)
    {
        int end = EndOf(body, start);
        int length = body[start..end].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return length < 0 ? end : start + length;
    }
}
