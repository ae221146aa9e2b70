using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Which bytes a file holds: the first 16 bytes of their SHA-256. No two contents share it, not even made to. Two
/// numbers and not one of 128 bits, because code with those is not compiled ahead of time.
/// </summary>
/// <param name="High">Bytes 8 to 15, little-endian.</param>
/// <param name="Low">Bytes 0 to 7, little-endian.</param>
internal readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>Digits of its text.</summary>
    public const int Digits = 32;

    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>From its 16 bytes, as <see cref="Write"/> gives them.</summary>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes));

    /// <summary>From the text that <see cref="ToString"/> gives; false for any other.</summary>
    public static bool TryParse(string? text, out ContentHash hash)
    {
        hash = default;
        if (text is not { Length: Digits } || !TryParse(text.AsSpan(0, Digits / 2), out ulong high) || !TryParse(text.AsSpan(Digits / 2), out ulong low))
        {
            return false;
        }

        hash = new ContentHash(high, low);
        return true;
    }

    /// <summary>Into 16 bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], High);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Low);
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static bool TryParse(ReadOnlySpan<char> text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
}
