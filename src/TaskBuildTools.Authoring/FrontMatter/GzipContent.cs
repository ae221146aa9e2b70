using System.IO.Compression;
using System.Security.Cryptography;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Decompresses <c>.md.gz</c> files within a limit.</summary>
internal static class GzipContent
{
    /// <summary>Bytes that a task file may have, compressed or not.</summary>
    public const int SizeLimit = 64 * 1024 * 1024;

    public const string Extension = ".gz";

    private const string Damaged = "its data is damaged or cut short";


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
            // The framework's reader takes a file that is cut short for its end. A member of our own behind the file
            // comes out only if everything before it was complete; it is a hash of the file, which no file contains.
            byte[] seal = SHA256.HashData(compressed.Span);
            using MemoryStream source = new([.. compressed.Span, .. Compress(seal)], writable: false);
            using GZipStream gzip = new(source, CompressionMode.Decompress);
            using MemoryStream target = new();
            byte[] buffer = new byte[16 * 1024];
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                target.Write(buffer, 0, read);
                if (target.Length > limit + seal.Length)
                {
                    reason = $"its content is larger than {limit / (1024 * 1024)} MiB";
                    return false;
                }
            }

            ReadOnlySpan<byte> result = target.GetBuffer().AsSpan(0, (int)target.Length);
            if (!result.EndsWith(seal))
            {
                reason = Damaged;
                return false;
            }

            content = result[..^seal.Length].ToArray();
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            reason = Damaged;
            return false;
        }
    }

    private static byte[] Compress(ReadOnlySpan<byte> text)
    {
        using MemoryStream target = new();
        using (GZipStream gzip = new(target, CompressionLevel.NoCompression))
        {
            gzip.Write(text);
        }

        return target.ToArray();
    }
}
