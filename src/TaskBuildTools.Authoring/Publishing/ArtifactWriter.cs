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
            return false;
        string temporary = Path.Combine(
            Path.GetDirectoryName(path)!, $"{TemporaryPrefix}{Environment.ProcessId}-{Guid.NewGuid():N}");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                foreach (ReadOnlyMemory<byte> part in parts)
                    stream.Write(part.Span);
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

    /// <summary>Removes a file if it is there. True when there was one.</summary>
    public static bool Remove(string path)
    {
        if (!File.Exists(path))
            return false;
        File.Delete(path);
        return true;
    }

    /// <summary>Removes what killed builds left behind. Call it only while holding the folder's lock.</summary>
    public static void RemoveLeftovers(string directory)
    {
        foreach (string file in Directory.EnumerateFiles(directory, TemporaryPrefix + "*"))
            TryDelete(file);
    }

    private static bool HasContent(string path, ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        long length = 0;
        foreach (ReadOnlyMemory<byte> part in parts)
            length += part.Length;
        FileInfo info = new(path);
        if (!info.Exists || info.Length != length)
            return false;
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
