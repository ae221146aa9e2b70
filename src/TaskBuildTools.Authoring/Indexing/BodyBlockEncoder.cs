using System.Buffers;
using System.IO.Compression;
using System.Text;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Compresses blocks of bodies with Deflate at its fastest level; a block that would grow is stored as it is.</summary>
internal static class BodyBlockEncoder
{
    /// <summary>
    /// The compressed bytes may change with the runtime; a block of another runtime is not copied, so that the file is what
    /// this runtime would write.
    /// </summary>
    public static ulong Id { get; } = XxHash64.Hash(Encoding.UTF8.GetBytes($"deflate fastest {Environment.Version}"));

    /// <param name="raw">The bodies.</param>
    /// <param name="entry">Gets method, lengths and checksums.</param>
    /// <returns>The bytes to store, in an array of the shared pool, which the caller gives back.</returns>
    public static ArraySegment<byte> Encode(ReadOnlySpan<byte> raw, ref BodyBlockEntry entry)
    {
        entry.RawLength = (uint)raw.Length;
        entry.RawChecksum = XxHash64.Hash(raw);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(LargestOf(raw.Length));
        int length = Deflate(raw, buffer);
        entry.Method = BodiesFormat.MethodDeflate;
        if (length >= raw.Length)
        {
            raw.CopyTo(buffer);
            length = raw.Length;
            entry.Method = BodiesFormat.MethodStored;
        }

        entry.StoredLength = (uint)length;
        entry.StoredChecksum = XxHash64.Hash(buffer.AsSpan(0, length));
        return new ArraySegment<byte>(buffer, 0, length);
    }

    // At its fastest, Deflate's fixed codes have nine bits at most for a byte; half as much again is more than enough.
    private static int LargestOf(int length) => length + length / 2 + 1024;

    private static int Deflate(ReadOnlySpan<byte> raw, byte[] buffer)
    {
        using var packed = new MemoryStream(buffer);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(raw);
        }

        return (int)packed.Position;
    }
}
