namespace TaskBuildTools.Live.Watching;

/// <summary>Finds folders on file systems that other machines write to, whose changes no local system tells of.</summary>
internal static class NetworkShare
{
    // What the drive's type does not say for itself: shares into virtual machines and containers, and the like.
    private static readonly string[] Formats = ["9p", "afs", "ceph", "cifs", "fuse.sshfs", "glusterfs", "lustre", "nfs", "nfs4", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs"];

    /// <summary>The first of them, or null.</summary>
    public static string? Find(IEnumerable<WatchedPlace> places) =>
        places.Where(static place => place.Names is null).Select(static place => place.Directory).FirstOrDefault(IsOne);

    private static bool IsOne(string directory)
    {
        try
        {
            if (directory.StartsWith(@"\\", StringComparison.Ordinal))
            {
                return true;
            }

            DriveInfo drive = new(directory);
            return drive.DriveType == DriveType.Network || Formats.Contains(drive.DriveFormat, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
