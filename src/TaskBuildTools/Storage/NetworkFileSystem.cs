using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TaskBuildTools.Storage;

/// <summary>
/// Tells whether a file is on a file system whose files other machines, or other programs, may change or take away at any time:
/// a page of a mapped file that cannot be had ends the process.
/// </summary>
internal static partial class NetworkFileSystem
{
    /// <summary>More than any system's <c>struct statfs</c> needs.</summary>
    private const int StatSize = 1024;

    /// <summary>Names that macOS and .NET give such file systems; those of Linux are numbers.</summary>
    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        "9p", "acfs", "afp", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "fhgfs", "ftp", "gfs", "gfs2", "glusterfs", "gpfs", "lustre",
        "ncp", "ncpfs", "nfs", "nfs3", "nfs4", "ocfs2", "orangefs", "panfs", "prl_fs", "pvfs2", "smb", "smb2", "smb3", "smbfs",
        "vboxsf", "virtiofs", "vmhgfs", "webdav",
    };

    /// <summary>Whether the file is on one; false where the system does not say.</summary>
    public static bool Has(SafeFileHandle file, string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? IsLinuxType(TypeOf(file)) : IsOnNetworkDrive(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException
            or DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether a <c>f_type</c> of Linux is one of theirs (linux/magic.h, and the sources of those that are not in it).</summary>
    public static bool IsLinuxType(long type) => (uint)type switch
    {
        0x6969 => true, // NFS
        0x517B or 0xFE534D42 or 0xFF534D42 => true, // SMB, SMB 2 and later, CIFS
        0x01021997 => true, // 9P: shares of virtual machines and of WSL
        0x65735546 or 0x65735543 => true, // FUSE: sshfs, virtiofs, s3fs and the like; and its control files
        0x786F4256 or 0xBACBACBC or 0x7C7C6673 => true, // shared folders of VirtualBox, VMware and Parallels
        0x00C36400 or 0x0BD00BD0 or 0x47504653 or 0x19830326 or 0xAAD7AAEA or 0x20030528 => true, // Ceph, Lustre, GPFS, BeeGFS, PanFS, OrangeFS
        0x5346414F or 0x6B414653 or 0x73757245 or 0x564C => true, // AFS (two drivers), Coda, NCP
        0x01161970 or 0x7461636F or 0x61636673 => true, // disks that several machines share: GFS2, OCFS2, ACFS
        _ => false,
    };

    /// <summary>Whether the name of a format is one of theirs, such as <c>nfs4</c> or <c>fuse.sshfs</c>.</summary>
    public static bool IsFormat(string format) =>
        Formats.Contains(format) || format.StartsWith("fuse", StringComparison.OrdinalIgnoreCase)
        || format.Contains("fuse_", StringComparison.OrdinalIgnoreCase) || format.StartsWith("macfuse", StringComparison.OrdinalIgnoreCase)
        || format.StartsWith("osxfuse", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path names another machine by itself, as <c>\\server\share</c> does.</summary>
    public static bool IsSharePath(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal) && !path.StartsWith(@"\\?\", StringComparison.Ordinal) && !path.StartsWith(@"\\.\", StringComparison.Ordinal)
        || path.StartsWith(@"\\?\UNC\", StringComparison.OrdinalIgnoreCase);

    private static bool IsOnNetworkDrive(string path)
    {
        string full = Path.GetFullPath(path);
        if (OperatingSystem.IsWindows() && IsSharePath(full))
        {
            return true;
        }

        // Elsewhere than on Windows, any folder will do for a drive.
        string? drive = OperatingSystem.IsWindows() ? Path.GetPathRoot(full) : Path.GetDirectoryName(full);
        if (string.IsNullOrEmpty(drive))
        {
            return false;
        }

        DriveInfo info = new(drive);
        return info.DriveType == DriveType.Network || IsFormat(info.DriveFormat);
    }

    private static unsafe long TypeOf(SafeFileHandle file)
    {
        byte* stat = stackalloc byte[StatSize];
        // The type comes first, as one machine word.
        return Stat(file, stat) == 0 ? *(nint*)stat : 0;
    }

    [LibraryImport("libc", EntryPoint = "fstatfs")]
    private static unsafe partial int Stat(SafeFileHandle file, byte* stat);
}
