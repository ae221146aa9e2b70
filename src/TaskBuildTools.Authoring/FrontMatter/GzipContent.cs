using System.IO.Compression;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Decompresses <c>.md.gz</c> files within a limit.</summary>
internal static class GzipContent
{
    /// <summary>Bytes that a task file may have, compressed or not.</summary>
    public const int SizeLimit = 64 * 1024 * 1024;

    public const string Extension = ".gz";

    /// <summary>Decompresses all members of a gzip file.</summary>
    /// <param name="compressed">The file's bytes.</param>
    /// <param name="limit">The most bytes to make; nothing is allocated beyond it.</param>
    /// <param name="content">The content, or empty.</param>
    /// <param name="reason">Why it failed; null when it did not.</param>
    public static bool TryDecompress(ReadOnlyMemory<byte> compressed, int limit, out byte[] content, out string? reason)
    {
        content = [];
        reason = null;
        if (!compressed.Span.StartsWith("\u001F"u8) || compressed.Length < 18)
        {
            reason = "it does not begin as a gzip file does";
            return false;
        }

        try
        {
            using MemoryStream source = AsStream(compressed);
            using GZipStream gzip = new(source, CompressionMode.Decompress);
            using MemoryStream target = new();
            byte[] buffer = new byte[16 * 1024];
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                if (target.Length + read > limit)
                {
                    reason = $"its content is larger than {limit / (1024 * 1024)} MiB";
                    return false;
                }

                target.Write(buffer, 0, read);
            }

            content = target.ToArray();
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            reason = "its data is damaged or cut short";
            return false;
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
