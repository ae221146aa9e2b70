using System.Text;
using System.Text.Unicode;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>The first byte of a file that is not UTF-8, with its place.</summary>
internal readonly record struct InvalidByte(byte Value, SourceSpan Span)
{
    /// <summary>Null for a valid file. A valid file costs one vectorized pass.</summary>
    public static InvalidByte? Find(ReadOnlySpan<byte> file)
    {
        if (Utf8.IsValid(file))
        {
            return null;
        }

        int index = IndexOf(file);
        ReadOnlySpan<byte> before = file[..index];
        int line = 1;
        int lineStart = before.StartsWith("\uFEFF"u8) ? 3 : 0;
        for (int i = lineStart; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == file.Length || file[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        int column = 1 + Encoding.UTF8.GetCharCount(before[lineStart..]);
        return new InvalidByte(file[index], SourceSpan.OnLine(line, column, 1));
    }

    private static int IndexOf(ReadOnlySpan<byte> file)
    {
        int index = 0;
        while (true)
        {
            int ascii = file[index..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            index += ascii;
            if (Rune.DecodeFromUtf8(file[index..], out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return index;
            }

            index += length;
        }
    }
}
