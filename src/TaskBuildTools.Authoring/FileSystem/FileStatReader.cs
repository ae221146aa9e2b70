using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Reads a <see cref="FileStat"/>, links followed. On Linux by <c>statx</c>, whose layout is the same on every
/// architecture; .NET itself exposes neither ctime nor inode. Thread-safe. One system call.
/// </summary>
internal static partial class FileStatReader
{
    /// <summary>The system's number for a path that leads through a folder that may not be entered.</summary>
    public const int AccessDenied = 13;

    private const int AtCurrentDirectory = -100;
    private const uint WantedFields = 0x1 | 0x40 | 0x80 | 0x100 | 0x200 | 0x800; // type, mtime, ctime, ino, size, btime
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int DirectoryFile = 0x4000;
    private const int LinkFile = 0xA000;
    private const int EmptyPath = 0x1000;
    private const int NoFollow = 0x100;
    private const int NoEntry = 2;
    private const int NotDirectory = 20;

    private static readonly bool HasStatx = OperatingSystem.IsLinux() && ProbeStatx();

    /// <summary>Whether the system tells ctime, so that an edit that restores the mtime is still seen.</summary>
    public static bool SeesRestoredTimes => HasStatx;

    /// <summary>False when there is no such regular file, or it cannot be looked at.</summary>
    public static bool TryRead(string fullPath, out FileStat stat) =>
        HasStatx ? TryStatx(AtCurrentDirectory, fullPath, RegularFile, out stat, out _, out _) : TryFileInfo(fullPath, out stat);

    /// <summary>The same for a file of an open directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="name">The file's name in it.</param>
    /// <param name="stat">What it is.</param>
    public static bool TryRead(DirectoryHandle directory, ReadOnlySpan<char> name, out FileStat stat) =>
        TryStatx(directory.Descriptor, name, RegularFile, out stat, out _, out _);

    /// <summary>The same for an open file. Only where <see cref="SeesRestoredTimes"/>.</summary>
    public static unsafe bool TryRead(int descriptor, out FileStat stat)
    {
        byte none = 0;
        return TryStatx(descriptor, &none, EmptyPath, RegularFile, out stat, out _, out _);
    }

    /// <summary>What stands at a path.</summary>
    /// <param name="fullPath">Absolute.</param>
    /// <param name="followLinks">Whether to say what a link leads to, or that it is one.</param>
    /// <param name="error">The system's number for why there is nothing, or why it cannot be looked at; else 0.</param>
    public static unsafe PathType TypeOf(string fullPath, bool followLinks, out int error)
    {
        if (!HasStatx)
        {
            error = 0;
            return TypeByName(fullPath, followLinks);
        }

        fixed (byte* path = Encoding.UTF8.GetBytes(fullPath + '\0'))
        {
            return TypeOf(path, followLinks, out error);
        }
    }

    /// <summary>The same, with the identity of a directory, or null for something else and where the system does not tell.</summary>
    /// <param name="fullPath">As above.</param>
    /// <param name="followLinks">As above.</param>
    /// <param name="error">As above.</param>
    /// <param name="identity">Which directory it is.</param>
    public static unsafe PathType TypeOf(string fullPath, bool followLinks, out int error, out DirectoryIdentity? identity)
    {
        identity = null;
        if (!HasStatx)
        {
            error = 0;
            return TypeByName(fullPath, followLinks);
        }

        StatxBuffer buffer;
        PathType type;
        fixed (byte* path = Encoding.UTF8.GetBytes(fullPath + '\0'))
        {
            type = TypeOf(path, followLinks, &buffer, out error);
        }

        if (type == PathType.Directory)
        {
            identity = new DirectoryIdentity(((ulong)buffer.DeviceMajor << 32) | buffer.DeviceMinor, buffer.Inode);
        }

        return type;
    }

    /// <summary>The same for a path that need not be text.</summary>
    /// <param name="path">Ends with a zero. Only where <see cref="SeesRestoredTimes"/>.</param>
    /// <param name="followLinks">As above.</param>
    /// <param name="error">As above.</param>
    public static unsafe PathType TypeOf(ReadOnlySpan<byte> path, bool followLinks, out int error)
    {
        fixed (byte* pointer = path)
        {
            return TypeOf(pointer, followLinks, out error);
        }
    }

    /// <summary>Whether there is something of that name that is neither a file nor a folder: opening it might never return.</summary>
    public static bool IsSpecial(string fullPath) => TypeOf(fullPath, followLinks: true, out _) == PathType.Special;

    /// <summary>
    /// Whether there may be something of that name that is no folder: false only when the system says that there is nothing, not
    /// when it cannot look, nor when a link leads nowhere.
    /// </summary>
    public static bool MayExist(string fullPath) => TypeOf(fullPath, followLinks: true, out _) switch
    {
        PathType.Directory => false,
        PathType.Missing => TypeOf(fullPath, followLinks: false, out _) != PathType.Missing,
        _ => true,
    };

    /// <summary>Identity of a directory, links followed, or null where the system does not tell.</summary>
    public static DirectoryIdentity? IdentityOf(string fullPath) =>
        HasStatx && TryStatx(AtCurrentDirectory, fullPath, DirectoryFile, out FileStat stat, out ulong device, out _)
            ? new DirectoryIdentity(device, stat.Inode)
            : null;

    /// <summary>
    /// The same with when it was made, in nanoseconds since 1970 (0 where the file system does not tell): numbers of deleted
    /// directories are given out again.
    /// </summary>
    public static (ulong Device, ulong Inode, long Born)? DirectoryInstance(string fullPath) =>
        HasStatx && TryStatx(AtCurrentDirectory, fullPath, DirectoryFile, out FileStat stat, out ulong device, out long born)
            ? (device, stat.Inode, born)
            : null;

    private static unsafe PathType TypeOf(byte* path, bool followLinks, out int error)
    {
        StatxBuffer buffer;
        return TypeOf(path, followLinks, &buffer, out error);
    }

    private static unsafe PathType TypeOf(byte* path, bool followLinks, StatxBuffer* buffer, out int error)
    {
        error = StatxWithError(AtCurrentDirectory, path, followLinks ? 0 : NoFollow, WantedFields, buffer) == 0
            ? 0
            : Marshal.GetLastPInvokeError();
        return error switch
        {
            0 => (buffer->Mode & FileTypeMask) switch
            {
                RegularFile => PathType.File,
                DirectoryFile => PathType.Directory,
                LinkFile => PathType.Link,
                _ => PathType.Special,
            },
            NoEntry or NotDirectory => PathType.Missing,
            _ => PathType.Unknown,
        };
    }

    private static PathType TypeByName(string fullPath, bool followLinks)
    {
        try
        {
            return !followLinks && new FileInfo(fullPath).LinkTarget is not null ? PathType.Link
                : File.Exists(fullPath) ? PathType.File
                : Directory.Exists(fullPath) ? PathType.Directory
                : PathType.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PathType.Unknown;
        }
    }

    private static bool TryFileInfo(string fullPath, out FileStat stat)
    {
        stat = default;
        try
        {
            FileInfo info = new(fullPath);
            if (info.LinkTarget is not null)
            {
                info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
            }

            if (!info.Exists)
            {
                return false;
            }

            stat = new FileStat(info.Length, (info.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * 100, 0, 0);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool ProbeStatx()
    {
        try
        {
            return TryStatx(AtCurrentDirectory, "/", DirectoryFile, out _, out _, out _);
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [SkipLocalsInit]
    private static unsafe bool TryStatx(
        int directory, ReadOnlySpan<char> name, int wantedType, out FileStat stat, out ulong device, out long born)
    {
        int length = Encoding.UTF8.GetMaxByteCount(name.Length) + 1;
        Span<byte> path = length <= 1024 ? stackalloc byte[length] : new byte[length];
        path[Encoding.UTF8.GetBytes(name, path)] = 0;
        fixed (byte* pointer = path)
        {
            return TryStatx(directory, pointer, 0, wantedType, out stat, out device, out born);
        }
    }

    [SkipLocalsInit]
    private static unsafe bool TryStatx(
        int directory, byte* path, int flags, int wantedType, out FileStat stat, out ulong device, out long born)
    {
        StatxBuffer buffer;
        bool found = Statx(directory, path, flags, WantedFields, &buffer) == 0;
        if (!found || (buffer.Mode & FileTypeMask) != wantedType)
        {
            stat = default;
            device = 0;
            born = 0;
            return false;
        }

        stat = new FileStat(
            (long)buffer.Size,
            buffer.ModifiedSeconds * 1_000_000_000 + buffer.ModifiedNanoseconds,
            buffer.ChangedSeconds * 1_000_000_000 + buffer.ChangedNanoseconds,
            buffer.Inode);
        device = ((ulong)buffer.DeviceMajor << 32) | buffer.DeviceMinor;
        born = buffer.BornSeconds * 1_000_000_000 + buffer.BornNanoseconds;
        return true;
    }

    [LibraryImport("libc", EntryPoint = "statx")]
    private static unsafe partial int Statx(int directory, byte* path, int flags, uint mask, StatxBuffer* buffer);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static unsafe partial int StatxWithError(int directory, byte* path, int flags, uint mask, StatxBuffer* buffer);

    /// <summary><c>struct statx</c> of the Linux kernel, 256 bytes; only the fields in use are named.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxBuffer
    {
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public ulong Size;
        [FieldOffset(80)] public long BornSeconds;
        [FieldOffset(88)] public uint BornNanoseconds;
        [FieldOffset(96)] public long ChangedSeconds;
        [FieldOffset(104)] public uint ChangedNanoseconds;
        [FieldOffset(112)] public long ModifiedSeconds;
        [FieldOffset(120)] public uint ModifiedNanoseconds;
        [FieldOffset(136)] public uint DeviceMajor;
        [FieldOffset(140)] public uint DeviceMinor;
    }
}
