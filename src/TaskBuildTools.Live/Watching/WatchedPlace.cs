using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Live.Watching;

/// <summary>A folder to watch.</summary>
/// <param name="Directory">Absolute, and there.</param>
/// <param name="Names">Entries of it that matter, apart by <c>/</c>; null for all that it holds, at any depth.</param>
/// <param name="Identity">Which folder it is: one that was deleted and made again is another one.</param>
internal sealed record WatchedPlace(string Directory, string? Names, (ulong Device, ulong Inode, long Born)? Identity)
{
    public static WatchedPlace Tree(string directory) => new(directory, null, FileStatReader.DirectoryInstance(directory));

    public static WatchedPlace Entries(string directory, IEnumerable<string> names) =>
        new(directory, string.Join('/', names.Distinct().Order(StringComparer.Ordinal)), FileStatReader.DirectoryInstance(directory));

    /// <summary>Whether an event matters. Names with a leading dot are never task files.</summary>
    public bool Concerns(string fullPath)
    {
        ReadOnlySpan<char> rest = fullPath.AsSpan();
        if (!rest.StartsWith(Directory, StringComparison.Ordinal))
        {
            return true;
        }

        rest = rest[Directory.Length..].TrimStart(Path.DirectorySeparatorChar);
        if (Names is not null)
        {
            foreach (Range range in Names.AsSpan().Split('/'))
            {
                if (rest.SequenceEqual(Names.AsSpan(range)))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (Range range in rest.Split(Path.DirectorySeparatorChar))
        {
            if (rest[range] is ['.', ..] and not ".editorconfig")
            {
                return false;
            }
        }

        return true;
    }
}
