using System.Text;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Finds the lines by which Git marks a merge conflict. In front matter each of them is one: nothing else there begins so in
/// the first column. In a body it takes all three of a conflict, and outside a fenced code block, where they may be documentation.
/// </summary>
internal static class ConflictFinder
{
    public const int MarkerLength = 7;

    /// <summary>The first marker of the file: its offset in bytes, or null. Two vectorized passes over a file without one.</summary>
    public static int? Find(ReadOnlySpan<byte> file, FrontMatterBounds bounds)
    {
        if (bounds.State == FrontMatterState.Found && InYaml(file.Slice(bounds.Start, bounds.Length)) is { } offset)
        {
            return bounds.Start + offset;
        }

        return file.IndexOf("<<<<<<< "u8) < 0 ? null : InText(file, bounds.State == FrontMatterState.Found ? bounds.BodyOffset : 0);
    }

    /// <summary>The same in a text that is YAML, or made of lines that cannot begin so.</summary>
    public static int? InYaml(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("<<<<<<<"u8) < 0 && text.IndexOf("======="u8) < 0 && text.IndexOf(">>>>>>>"u8) < 0 && text.IndexOf("|||||||"u8) < 0)
        {
            return null;
        }

        for (int position = 0; position < text.Length; position = NextLine(text, position))
        {
            ReadOnlySpan<byte> line = LineAt(text, position);
            if (line.Length >= MarkerLength
                && line[0] is (byte)'<' or (byte)'=' or (byte)'>' or (byte)'|'
                && line[..MarkerLength].IndexOfAnyExcept(line[0]) < 0
                && (line.Length == MarkerLength || line[MarkerLength] == ' '))
            {
                return position;
            }
        }

        return null;
    }

    /// <summary>Where the marker stands in the file.</summary>
    public static SourceSpan Span(ReadOnlySpan<byte> file, int offset)
    {
        int line = 1;
        for (int position = 0; position < offset; position = NextLine(file, position))
        {
            line++;
        }

        return SourceSpan.OnLine(line, 1, MarkerLength);
    }

    /// <summary>The seven characters.</summary>
    public static string Marker(ReadOnlySpan<byte> file, int offset) => Encoding.ASCII.GetString(file.Slice(offset, MarkerLength));

    private static int? InText(ReadOnlySpan<byte> file, int start)
    {
        int ours = -1;
        bool hasTheirs = false;
        byte fence = 0;
        int fenceLength = 0;
        for (int position = start; position < file.Length; position = NextLine(file, position))
        {
            ReadOnlySpan<byte> line = LineAt(file, position);
            if (ours < 0 && line.TrimStart(" \t"u8) is [(byte)'`' or (byte)'~', ..] and var content && Run(content) is >= 3 and var run)
            {
                if (fence == 0)
                {
                    (fence, fenceLength) = (content[0], run);
                }
                else if (content[0] == fence && run >= fenceLength && content[run..].Trim(" \t"u8).IsEmpty)
                {
                    fence = 0;
                }
            }
            else if (fence == 0 && line.StartsWith("<<<<<<< "u8))
            {
                (ours, hasTheirs) = (ours < 0 ? position : ours, false);
            }
            else if (ours >= 0 && line.TrimEnd(" \t"u8).SequenceEqual("======="u8))
            {
                hasTheirs = true;
            }
            else if (hasTheirs && line.StartsWith(">>>>>>> "u8))
            {
                return ours;
            }
        }

        return null;
    }

    private static int Run(ReadOnlySpan<byte> line)
    {
        int length = line.IndexOfAnyExcept(line[0]);
        return length < 0 ? line.Length : length;
    }

    private static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> text, int position)
    {
        int length = text[position..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? text[position..] : text.Slice(position, length);
    }

    private static int NextLine(ReadOnlySpan<byte> text, int position)
    {
        int length = text[position..].IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            return text.Length;
        }

        position += length;
        return position + (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1);
    }
}
