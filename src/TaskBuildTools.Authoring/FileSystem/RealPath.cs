namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>Where a path leads once all links in it are followed, those of its folders too. Thread-safe.</summary>
internal static class RealPath
{
    // What Linux follows at most.
    private const int MostLinks = 40;

    /// <summary>
    /// The path without links; what is not there yet stays as it is named. Null when links form a loop. One system
    /// call for each folder of the path.
    /// </summary>
    /// <param name="fullPath">Absolute.</param>
    /// <exception cref="IOException">A part of it cannot be examined.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a part of it is denied.</exception>
    public static string? Of(string fullPath)
    {
        string current = Path.GetPathRoot(fullPath)!;
        Stack<string> rest = new();
        Push(fullPath[current.Length..]);
        int links = 0;
        while (rest.TryPop(out string? name))
        {
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            string next = Path.Combine(current, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                current = Path.GetPathRoot(target)!;
                target = target[current.Length..];
            }

            Push(target);
        }

        return current;

        void Push(string path)
        {
            string[] names = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
            foreach (string name in names.Reverse().Where(static name => name != "."))
            {
                rest.Push(name);
            }
        }
    }
}
