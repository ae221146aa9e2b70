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
    public static ReadOnlyMemory<byte> Encode(ReadOnlySpan<byte> raw, ref BodyBlockEntry entry)
    {
        entry.RawLength = (uint)raw.Length;
        entry.RawChecksum = XxHash64.Hash(raw);
        ReadOnlyMemory<byte> stored = Deflate(raw);
        entry.Method = BodiesFormat.MethodDeflate;
        if (stored.Length >= raw.Length)
        {
            stored = raw.ToArray();
            entry.Method = BodiesFormat.MethodStored;
        }

        entry.StoredLength = (uint)stored.Length;
        entry.StoredChecksum = XxHash64.Hash(stored.Span);
        return stored;
    }

    private static ReadOnlyMemory<byte> Deflate(ReadOnlySpan<byte> raw)
    {
        using var packed = new MemoryStream(raw.Length / 2 + 64);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(raw);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }
}
