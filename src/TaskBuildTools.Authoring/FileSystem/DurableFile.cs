namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Changes files that cannot be made again: what returned is on the disk, and a kill or a power cut leaves the old file
/// or the new one. A file is written under a name that no scan takes for a task, flushed, renamed, and its folder is
/// flushed. Links are followed. Not for two writers of one file: see <see cref="FolderLock"/>.
/// </summary>
internal static class DurableFile
{
    private const string TemporaryPrefix = ".taskbuild-edit-";

    // Long enough for the slowest writer.
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);

    /// <summary>The file that a path leads to, all links followed.</summary>
    public static string Resolve(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>Whether the file says that it shall not be changed.</summary>
    public static bool IsReadOnly(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0;
        }

        // The file is read-only for all, or for this user; the first counts for the superuser too.
        const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        return (File.GetUnixFileMode(path) & AnyWrite) == 0 || (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0;
    }

    /// <summary>Replaces an existing file; mode and, where allowed, owner and group stay.</summary>
    /// <param name="path">Absolute, no link.</param>
    /// <param name="content">All of the new content.</param>
    /// <param name="mayReplace">Asked last of all before the rename; when false, nothing happens.</param>
    /// <returns>Whether the file was replaced.</returns>
    /// <exception cref="IOException">The disk is full, or the file is held by another program.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static bool Replace(string path, ReadOnlyMemory<byte> content, Func<bool> mayReplace)
    {
        string temporary = Write(path, content, path);
        try
        {
            if (!mayReplace())
            {
                File.Delete(temporary);
                return false;
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }

        FlushFolderOf(path);
        return true;
    }

    /// <summary>Makes a new file. False when there is something of that name; that stays as it is.</summary>
    /// <param name="path">Absolute; its folder exists.</param>
    /// <param name="content">All of its content.</param>
    /// <param name="like">A file whose mode and owner it gets, or null.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static bool Create(string path, ReadOnlyMemory<byte> content, string? like = null)
    {
        string temporary = Write(path, content, like);
        try
        {
            if (!RenameWithoutReplacing(temporary, path))
            {
                File.Delete(temporary);
                return false;
            }
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }

        FlushFolderOf(path);
        return true;
    }

    /// <summary>Renames a file, its content as it is. False when the target exists.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public static bool Move(string source, string target)
    {
        if (!RenameWithoutReplacing(source, target))
        {
            return false;
        }

        FlushFolderOf(target);
        FlushFolderOf(source);
        return true;
    }

    /// <summary>Removes a file.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        FlushFolderOf(path);
    }

    /// <summary>Makes a folder and those above it, each of them flushed.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        string? parent = Path.GetDirectoryName(path);
        if (parent is not null)
        {
            CreateFolder(parent);
        }

        Directory.CreateDirectory(path);
        FlushFolderOf(path);
    }

    /// <summary>Removes what killed edits have left in a folder, once they are too old to belong to a running edit. Never throws on IO.</summary>
    public static void TryRemoveLeftovers(string folder)
    {
        try
        {
            foreach (string file in Directory.EnumerateFiles(folder, TemporaryPrefix + "*"))
            {
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > LeftoverAge)
                {
                    TryDelete(file);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They stay, which costs only space.
        }
    }

    private static string Write(string path, ReadOnlyMemory<byte> content, string? like)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $"{TemporaryPrefix}{Environment.ProcessId}-{Guid.NewGuid():N}");
        try
        {
            using FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
            stream.Write(content.Span);
            if (like is not null && !OperatingSystem.IsWindows())
            {
                if (UnixFiles.OwnerOf(like) is { } owner && UnixFiles.OwnerOf(temporary) != owner)
                {
                    UnixFiles.SetOwner(temporary, owner.User, owner.Group);
                }

                // After the owner, for changing that takes rights away.
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(like));
            }

            stream.Flush(flushToDisk: true);
            return temporary;
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static bool RenameWithoutReplacing(string source, string target)
    {
        if (!OperatingSystem.IsWindows())
        {
            return UnixFiles.RenameWithoutReplacing(source, target);
        }

        try
        {
            File.Move(source, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            return false;
        }
    }

    // Windows writes a folder's entries with the file itself.
    private static void FlushFolderOf(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixFiles.FlushFolder(Path.GetDirectoryName(path)!);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover, which a later edit removes.
        }
    }
}
