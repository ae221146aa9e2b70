namespace TaskBuildTools.Authoring.Publishing;

/// <summary>
/// Replaces files as a whole: written under a temporary name in the same folder, then renamed. A kill leaves the old
/// file or the new one. A file that already has the bytes is not touched, so nothing downstream rebuilds. Nothing is
/// flushed to disk: a build artifact can be made again.
/// </summary>
internal static class ArtifactWriter
{
    private const string TemporaryPrefix = ".taskbuild-";

    /// <summary>True when the file was written, false when it had these bytes already.</summary>
    /// <param name="path">Absolute; its folder exists.</param>
    /// <param name="parts">The content, in pieces.</param>
    /// <exception cref="IOException">The disk is full, or the file is held by another program.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static bool Write(string path, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        if (HasContent(path, parts))
        {
            return false;
        }

        string temporary = TemporaryPathFor(path);
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                foreach (ReadOnlyMemory<byte> part in parts)
                {
                    stream.Write(part.Span);
                }
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }

        return true;
    }

    /// <summary>The same for a content that is too large to hold: it is written beside the old one and then compared.</summary>
    /// <returns>What <paramref name="write"/> returned.</returns>
    public static T Write<T>(string path, Func<Stream, T> write)
    {
        string temporary = TemporaryPathFor(path);
        try
        {
            T result;
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
            {
                result = write(stream);
            }

            if (HaveSameContent(temporary, path))
            {
                File.Delete(temporary);
            }
            else
            {
                File.Move(temporary, path, overwrite: true);
            }

            return result;
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>An empty file in a folder that vanishes when it is closed, and is a leftover when that never happens.</summary>
    public static FileStream CreateTemporary(string directory) => new(
        TemporaryPathFor(Path.Combine(directory, "run")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);

    /// <summary>Removes a file if it is there. True when there was one.</summary>
    public static bool Remove(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        return true;
    }

    /// <summary>Removes what killed builds left behind. Call it only while holding the folder's lock.</summary>
    public static void RemoveLeftovers(string directory)
    {
        foreach (string file in Directory.EnumerateFiles(directory, TemporaryPrefix + "*"))
        {
            TryDelete(file);
        }
    }

    private static bool HasContent(string path, ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        long length = 0;
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            length += part.Length;
        }

        FileInfo info = new(path);
        if (!info.Exists || info.Length != length)
        {
            return false;
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        byte[] buffer = new byte[Math.Clamp(length, 1, 256 * 1024)];
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            ReadOnlySpan<byte> rest = part.Span;
            while (!rest.IsEmpty)
            {
                Span<byte> chunk = buffer.AsSpan(0, Math.Min(buffer.Length, rest.Length));
                if (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) < chunk.Length
                    || !chunk.SequenceEqual(rest[..chunk.Length]))
                {
                    return false;
                }

                rest = rest[chunk.Length..];
            }
        }

        return true;
    }

    private static bool HaveSameContent(string left, string right)
    {
        FileInfo other = new(right);
        if (!other.Exists || other.Length != new FileInfo(left).Length)
        {
            return false;
        }

        using FileStream leftStream = new(left, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using FileStream rightStream = new(right, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        byte[] leftBuffer = new byte[128 * 1024];
        byte[] rightBuffer = new byte[128 * 1024];
        while (true)
        {
            int length = leftStream.ReadAtLeast(leftBuffer, leftBuffer.Length, throwOnEndOfStream: false);
            int same = rightStream.ReadAtLeast(rightBuffer, rightBuffer.Length, throwOnEndOfStream: false);
            if (!leftBuffer.AsSpan(0, length).SequenceEqual(rightBuffer.AsSpan(0, same)))
            {
                return false;
            }

            if (length < leftBuffer.Length)
            {
                return true;
            }
        }
    }

    private static string TemporaryPathFor(string path) => Path.Combine(
        Path.GetDirectoryName(path)!, $"{TemporaryPrefix}{Environment.ProcessId}-{Guid.NewGuid():N}");

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover costs only space; the next build tries again.
        }
    }
}
