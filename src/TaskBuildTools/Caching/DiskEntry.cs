using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TaskBuildTools.Format;

namespace TaskBuildTools.Caching;

/// <summary>
/// A file of the disk level: 8 bytes of magic, u32 version, u32 length of the key, i64 ticks in UTC of its making, u32 length of
/// the content, u32 zero, u64 XXH64 of all else; then the key (UTF-8) and the content (deflated JSON). Little-endian.
/// </summary>
internal static class DiskEntry
{
    public const string Extension = ".tbc";

    private const uint Version = 2;
    private const int HeaderSize = 40;
    private const int ChecksumOffset = 32;

    /// <summary>Other versions of the library may write the same result in another way.</summary>
    private static readonly string Producer = typeof(DiskEntry).Assembly.GetName().Version?.ToString() ?? "";

    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'T', (byte)'B', (byte)'C', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] KeyOf(in ResultKey key) => Encoding.UTF8.GetBytes($"{Producer}\n{key.Sections:x32}\n{key.Operation}");

    /// <summary>The operation that a file is of, or null if it is none of this version.</summary>
    public static string? OperationOf(ReadOnlySpan<byte> file)
    {
        if (!TryRead(file, out ReadOnlySpan<byte> key, out _, out _))
        {
            return null;
        }

        string[] parts = Encoding.UTF8.GetString(key).Split('\n', 3);
        return parts is [var producer, _, var operation] && producer == Producer ? operation : null;
    }

    public static string FileNameOf(ReadOnlySpan<byte> key) =>
        Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 16)) + Extension;

    public static byte[] Write(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, DateTimeOffset madeAt)
    {
        byte[] file = new byte[HeaderSize + key.Length + content.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), (uint)key.Length);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), madeAt.UtcTicks);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(24), (uint)content.Length);
        key.CopyTo(file.AsSpan(HeaderSize));
        content.CopyTo(file.AsSpan(HeaderSize + key.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(ChecksumOffset), Checksum(file));
        return file;
    }

    /// <summary>False for a file that is damaged, of another program or of another version.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> content, out long madeAtTicks)
    {
        key = content = default;
        madeAtTicks = 0;
        if (file.Length < HeaderSize || !file.StartsWith(Magic) || BinaryPrimitives.ReadUInt32LittleEndian(file[8..]) != Version)
        {
            return false;
        }

        uint keyLength = BinaryPrimitives.ReadUInt32LittleEndian(file[12..]);
        uint contentLength = BinaryPrimitives.ReadUInt32LittleEndian(file[24..]);
        if (HeaderSize + (long)keyLength + contentLength != file.Length
            || BinaryPrimitives.ReadUInt64LittleEndian(file[ChecksumOffset..]) != Checksum(file))
        {
            return false;
        }

        key = file.Slice(HeaderSize, (int)keyLength);
        content = file[(HeaderSize + (int)keyLength)..];
        madeAtTicks = BinaryPrimitives.ReadInt64LittleEndian(file[16..]);
        return true;
    }

    private static ulong Checksum(ReadOnlySpan<byte> file)
    {
        Span<byte> parts = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(parts, XxHash64.Hash(file[..ChecksumOffset]));
        BinaryPrimitives.WriteUInt64LittleEndian(parts[8..], XxHash64.Hash(file[HeaderSize..]));
        return XxHash64.Hash(parts);
    }
}
