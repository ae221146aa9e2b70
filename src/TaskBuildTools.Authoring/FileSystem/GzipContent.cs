using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Decompresses <c>.md.gz</c> files within a limit. A content that does not fit into a small buffer is decompressed twice: first to
/// be counted and checked, so that one that is too large or damaged takes no memory, then into an array of just its length.
/// </summary>
internal static class GzipContent
{
    /// <summary>Bytes that a task file may have, compressed or not.</summary>
    public const int SizeLimit = 64 * 1024 * 1024;

    public const string Extension = ".gz";

    private const string Damaged = "its data is damaged or cut short";
    private const string Different = "its content differs";
    private const int BufferLength = 64 * 1024;
    private const int SealLength = SHA256.HashSizeInBytes;

    /// <summary>Decompresses all members of a gzip file.</summary>
    /// <param name="compressed">The file's bytes.</param>
    /// <param name="limit">The most bytes to make; nothing is allocated beyond it.</param>
    /// <param name="content">The content, or empty.</param>
    /// <param name="reason">Why it failed; null when it did not.</param>
    public static bool TryDecompress(ReadOnlyMemory<byte> compressed, int limit, out byte[] content, out string? reason) =>
        TryDecompress(compressed, limit, null, out content, out _, out reason);

    /// <summary>The same; waits for its share of a budget before anything large is allocated.</summary>
    /// <param name="compressed">As above.</param>
    /// <param name="limit">As above.</param>
    /// <param name="budget">Null for none.</param>
    /// <param name="content">As above.</param>
    /// <param name="share">To be disposed of when the content is no longer used.</param>
    /// <param name="reason">As above.</param>
    public static bool TryDecompress(
        ReadOnlyMemory<byte> compressed, int limit, ContentBudget? budget, out byte[] content, out ContentBudget.Share share, out string? reason)
    {
        content = [];
        share = default;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            reason = Inspect(compressed, limit, buffer, null, out int length);
            if (reason is not null)
            {
                return false;
            }

            if (length + SealLength < BufferLength)
            {
                content = buffer.AsSpan(0, length).ToArray();
                return true;
            }

            share = budget?.Take(length) ?? default;
            content = GC.AllocateUninitializedArray<byte>(length);
            using GZipStream gzip = Open(compressed, []);
            gzip.ReadExactly(content);
            return true;
        }
        catch
        {
            share.Dispose();
            share = default;
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether a gzip file is whole and has exactly this content. Allocates nothing for it.</summary>
    public static bool Holds(ReadOnlyMemory<byte> compressed, ReadOnlyMemory<byte> content)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            return Inspect(compressed, content.Length, buffer, content, out int length) is null && length == content.Length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Why the file cannot be decompressed, or null: then its content is this long, and in the buffer if it fits, seal included.
    private static string? Inspect(ReadOnlyMemory<byte> compressed, int limit, byte[] buffer, ReadOnlyMemory<byte>? expected, out int length)
    {
        length = 0;
        if (!compressed.Span.StartsWith("\u001F"u8) || compressed.Length < 18)
        {
            return "it has no gzip header";
        }

        try
        {
            // The framework's reader takes a file that is cut short for its end. A member of our own behind the file
            // comes out only if everything before it was complete; it is a hash of the file, which no file contains.
            byte[] seal = SHA256.HashData(compressed.Span);
            using GZipStream gzip = Open(compressed, Compress(seal));
            long total = 0;
            int kept = 0;
            int read;
            while ((read = gzip.Read(buffer, kept, BufferLength - kept)) > 0)
            {
                total += read;
                if (total > limit + SealLength)
                {
                    return $"its content is larger than {limit / (1024 * 1024)} MiB";
                }

                if (expected is { } whole && !Continues(whole.Span, (int)total - read, buffer.AsSpan(kept, read)))
                {
                    return Different;
                }

                kept += read;
                if (kept == BufferLength)
                {
                    // What may be the seal stays.
                    buffer.AsSpan(BufferLength - SealLength, SealLength).CopyTo(buffer);
                    kept = SealLength;
                }
            }

            length = (int)total - SealLength;
            return length >= 0 && buffer.AsSpan(0, kept).EndsWith(seal) ? null : Damaged;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Damaged;
        }
    }

    // Whether these bytes follow in a content; what comes behind its end is not looked at.
    private static bool Continues(ReadOnlySpan<byte> content, int position, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> rest = content[Math.Min(position, content.Length)..];
        return rest.Length < bytes.Length ? bytes.StartsWith(rest) : rest.StartsWith(bytes);
    }

    private static GZipStream Open(ReadOnlyMemory<byte> compressed, byte[] behind) =>
        new(new JoinedStream(compressed, behind), CompressionMode.Decompress);

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
