namespace TaskBuildTools.Authoring.Scanning;

/// <summary>
/// Looks for task files in a folder whose name begins with a dot, to count and name what is left out there. Links are not
/// followed, and only so many folders are looked into: some tools keep very many.
/// </summary>
internal static class HiddenFolder
{
    private const int MostFolders = 256;

    // Where a version control system keeps its own files: no tasks, and large.
    private static readonly string[] OfVersionControl = [".git", ".hg", ".svn", ".bzr", ".jj", ".sl"];

    /// <summary>Whether there is nothing to look for.</summary>
    public static bool IsOfVersionControl(string name) => OfVersionControl.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts the task files of a folder, at any depth.</summary>
    /// <param name="fullPath">Absolute.</param>
    /// <param name="path">The same, relative to the project.</param>
    /// <param name="root">The task folder that it is in.</param>
    /// <param name="found">Takes what is found.</param>
    /// <param name="cancellation">Checked before each folder.</param>
    public static void Count(string fullPath, string path, ScannedRoot root, FoundFiles found, CancellationToken cancellation)
    {
        // Nearest first and by name, so that it is always the same folders that are looked into.
        Queue<(string FullPath, string Path)> folders = new([(fullPath, path)]);
        for (int looked = 0; folders.TryDequeue(out (string FullPath, string Path) folder); looked++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (looked == MostFolders)
            {
                found.ScannedInPart(path);
                return;
            }

            foreach (FileSystemInfo entry in EntriesOf(folder.FullPath, path, found))
            {
                string inside = folder.Path + "/" + entry.Name;
                if ((entry.Attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == FileAttributes.Directory)
                {
                    folders.Enqueue((entry.FullName, inside));
                }
                else if ((entry.Attributes & FileAttributes.Directory) == 0 && root.Filter.IsTaskLike(root.Within(inside)))
                {
                    Add(inside);
                }
            }
        }

        void Add(string file)
        {
            if (root.Filter.Excludes(root.Within(file)))
            {
                found.Exclude(file);
            }
            else
            {
                found.LeaveOut(file, path, NotScannedReason.HiddenFolder);
            }
        }
    }

    private static FileSystemInfo[] EntriesOf(string fullPath, string path, FoundFiles found)
    {
        try
        {
            FileSystemInfo[] entries = new DirectoryInfo(fullPath).GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false });
            Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.ScannedInPart(path);
            return [];
        }
    }
}
