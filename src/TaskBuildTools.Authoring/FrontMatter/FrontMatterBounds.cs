namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Where the front matter of a file stands, in bytes. It opens with a first line of <c>---</c> (a byte-order mark before
/// and white space after are allowed) and ends before the next line that is <c>---</c> or <c>...</c> from its first column on.
/// </summary>
/// <param name="State">When not <see cref="FrontMatterState.Found"/>, the rest is zero.</param>
/// <param name="Start">First byte after the opening line; it is the first column of line 2.</param>
/// <param name="Length">Up to the closing line.</param>
/// <param name="BodyOffset">First byte after the closing line.</param>
internal readonly record struct FrontMatterBounds(FrontMatterState State, int Start, int Length, int BodyOffset)
{
    /// <summary>The line of the file that the front matter's text begins on.</summary>
    public const int FirstLine = 2;

    /// <summary>Finds the front matter. Lines end with LF, CRLF or a lone CR. Reads no further than the closing line.</summary>
    public static FrontMatterBounds Find(ReadOnlySpan<byte> file)
    {
        int position = file.StartsWith("\uFEFF"u8) ? 3 : 0;
        int end = LineEnd(file, position);
        if (!file[position..end].TrimEnd(" \t"u8).SequenceEqual("---"u8))
        {
            return new FrontMatterBounds(FrontMatterState.Missing, 0, 0, 0);
        }

        if (end == file.Length)
        {
            return new FrontMatterBounds(FrontMatterState.Unclosed, 0, 0, 0);
        }

        int start = position = NextLine(file, end);
        while (position < file.Length)
        {
            end = LineEnd(file, position);
            if (file[position] is (byte)'-' or (byte)'.' && IsClosing(file[position..end]))
            {
                return new FrontMatterBounds(FrontMatterState.Found, start, position - start, NextLine(file, end));
            }

            position = NextLine(file, end);
        }

        return new FrontMatterBounds(FrontMatterState.Unclosed, 0, 0, 0);
    }

    private static bool IsClosing(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd(" \t"u8);
        return line.SequenceEqual("---"u8) || line.SequenceEqual("..."u8);
    }

    private static int LineEnd(ReadOnlySpan<byte> file, int position)
    {
        int length = file[position..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? file.Length : position + length;
    }

    private static int NextLine(ReadOnlySpan<byte> file, int lineEnd)
    {
        if (lineEnd == file.Length)
        {
            return lineEnd;
        }

        bool isPair = file[lineEnd] == '\r' && lineEnd + 1 < file.Length && file[lineEnd + 1] == '\n';
        return lineEnd + (isPair ? 2 : 1);
    }
}
