namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>Which directory it is, whatever its name.</summary>
/// <param name="Device">The volume's number.</param>
/// <param name="Inode">Its number there.</param>
/// <param name="RealPath">Its path without links, where the system tells no numbers; else null.</param>
internal sealed record DirectoryIdentity(ulong Device, ulong Inode, string? RealPath = null)
{
    /// <summary>The identity of a folder, links followed.</summary>
    public static DirectoryIdentity Of(string fullPath) =>
        FileStatReader.IdentityOf(fullPath) ?? new DirectoryIdentity(0, 0, TryResolve(fullPath));

    /// <summary>The identity of a folder in another one; null when it is a link. One system call on Linux.</summary>
    /// <param name="fullPath">Absolute.</param>
    /// <param name="parent">The folder that it is in.</param>
    public static DirectoryIdentity? OfChild(string fullPath, DirectoryIdentity parent)
    {
        if (FileStatReader.TypeOf(fullPath, followLinks: false, out _, out DirectoryIdentity? identity) == PathType.Link)
        {
            return null;
        }

        return identity ?? new DirectoryIdentity(0, 0, Path.Combine(parent.RealPath ?? TryResolve(Path.GetDirectoryName(fullPath)!), Path.GetFileName(fullPath)));
    }

    private static string TryResolve(string fullPath)
    {
        try
        {
            return FileSystem.RealPath.Of(fullPath) ?? fullPath;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return fullPath;
        }
    }
}
