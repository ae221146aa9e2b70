namespace TaskBuildTools.Authoring.Publishing;

/// <summary>
/// Replaces files as a whole: written under a temporary name in the same folder, then renamed. A kill leaves the old
/// file or the new one. A file that already has the bytes is not touched, so nothing downstream rebuilds. Nothing is
/// flushed to disk: a build artifact can be made again.
/// </summary>
internal static class ArtifactWriter
{
    private const string TemporaryPrefix = ".taskbuild-";

    // Far longer than any artifact takes to write.
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);

    /// <summary>True when the file was written, false when it had these bytes already.</summary>
    /// <param name="path">Absolute; its folder exists.</param>
    /// <param name="parts">The content, in pieces.</param>
    /// <exception cref="ArtifactWriteException">The disk is full, the folder may not be written, or another program holds the file.</exception>
    public static bool Write(string path, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        string temporary = TemporaryPathFor(path);
        try
        {
            if (ArtifactContent.Is(path, parts))
            {
                return false;
            }

            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
            {
                foreach (ReadOnlyMemory<byte> part in parts)
                {
                    stream.Write(part.Span);
                }
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e)
        {
            TryDelete(temporary);
            if (e is IOException or UnauthorizedAccessException)
            {
                throw new ArtifactWriteException(path, e);
            }

            throw;
        }

        return true;
    }

    /// <summary>The same for a content that is too large to hold: it is written beside the old one and then compared.</summary>
    /// <returns>What <paramref name="write"/> returned.</returns>
    /// <exception cref="ArtifactWriteException">As above, or <paramref name="write"/> threw what file systems throw.</exception>
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

            if (ArtifactContent.IsSame(temporary, path))
            {
                File.Delete(temporary);
            }
            else
            {
                File.Move(temporary, path, overwrite: true);
            }

            return result;
        }
        catch (Exception e)
        {
            TryDelete(temporary);
            if (e is IOException or UnauthorizedAccessException)
            {
                throw new ArtifactWriteException(path, e);
            }

            throw;
        }
    }

    /// <summary>An empty file in a folder that vanishes when it is closed, and is a leftover when that never happens.</summary>
    public static FileStream CreateTemporary(string directory) => new(
        TemporaryPathFor(Path.Combine(directory, "run")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);

    /// <summary>Removes a file if it is there; that it is not there is the system's word alone, never a failed look.</summary>
    /// <exception cref="ArtifactWriteException">It is there and cannot be removed, or the folder may not be written.</exception>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArtifactWriteException(path, e);
        }
    }

    /// <summary>Removes what killed builds left behind. Call it only while holding the folder's lock.</summary>
    public static void RemoveLeftovers(string directory)
    {
        foreach (string file in Directory.EnumerateFiles(directory, TemporaryPrefix + "*"))
        {
            TryDelete(file);
        }
    }

    /// <summary>The same in a folder that builds with other locks write to: only what is too old to be in the making.</summary>
    public static void RemoveOldLeftovers(string directory)
    {
        try
        {
            foreach (string file in Directory.EnumerateFiles(directory, TemporaryPrefix + "*"))
            {
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > LeftoverAge)
                {
                    TryDelete(file);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover costs only space.
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
