using System.Text;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Recognises files in UTF-16 or UTF-32, which some editors write: by the byte-order mark, or by the zeros beside the first
/// characters. No text in UTF-8 begins so.
/// </summary>
/// <param name="Name">For a message.</param>
/// <param name="Encoding">Reads it.</param>
internal readonly record struct WideEncoding(string Name, Encoding Encoding)
{
    /// <summary>The encoding, or null for every other file. Looks at eight bytes.</summary>
    public static WideEncoding? Find(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xFE, 0, 0, ..] when file.Length % 4 == 0 => new("UTF-32 (little endian)", new UTF32Encoding(false, true)),
        [0, 0, 0xFE, 0xFF, ..] => new("UTF-32 (big endian)", new UTF32Encoding(true, true)),
        [0xFF, 0xFE, ..] => new("UTF-16 (little endian)", Encoding.Unicode),
        [0xFE, 0xFF, ..] => new("UTF-16 (big endian)", Encoding.BigEndianUnicode),
        [var a, 0, 0, 0, var b, 0, 0, 0, ..] when AreText(a, b) => new("UTF-32 (little endian)", new UTF32Encoding(false, false)),
        [0, 0, 0, var a, 0, 0, 0, var b, ..] when AreText(a, b) => new("UTF-32 (big endian)", new UTF32Encoding(true, false)),
        [var a, 0, var b, 0, ..] when AreText(a, b) => new("UTF-16 (little endian)", Encoding.Unicode),
        [0, var a, 0, var b, ..] when AreText(a, b) => new("UTF-16 (big endian)", Encoding.BigEndianUnicode),
        _ => null,
    };

    /// <summary>The beginning of the file in UTF-8, without a byte-order mark.</summary>
    /// <param name="file">All of it.</param>
    /// <param name="length">Bytes of it to read.</param>
    public byte[] ToUtf8(ReadOnlySpan<byte> file, int length) =>
        Encoding.UTF8.GetBytes(Encoding.GetString(file[..Math.Min(length, file.Length)]).TrimStart('\uFEFF'));

    private static bool AreText(byte first, byte second) => IsText(first) && IsText(second);

    private static bool IsText(byte character) => character is >= 0x20 and < 0x7F or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
