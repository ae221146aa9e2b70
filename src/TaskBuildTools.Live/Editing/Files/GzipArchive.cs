using System.IO.Compression;

namespace TaskBuildTools.Live.Editing.Files;

/// <summary>Compresses task files to <c>.md.gz</c>.</summary>
internal static class GzipArchive
{
    private const int HeaderTime = 4;
    private const int HeaderSystem = 9;
    private const byte UnknownSystem = 255;

    /// <summary>
    /// One gzip member (RFC 1952) without name, time or system, so that equal content gives equal bytes on every machine
    /// with the same runtime version.
    /// </summary>
    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using MemoryStream target = new();
        using (GZipStream gzip = new(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        byte[] result = target.ToArray();
        if (result.Length > 0)
        {
            result.AsSpan(HeaderTime, sizeof(uint)).Clear();
            result[HeaderSystem] = UnknownSystem;
            return result;
        }

        // The framework writes nothing at all for nothing: an empty block with its header, checksum and length.
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, UnknownSystem, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }
}
