using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>The calls of Unix that .NET has no method for: folders opened to be flushed or locked, and renaming that never replaces.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixFiles
{
    private const int CloseOnExecuteOfLinux = 0x80000;
    private const int CloseOnExecuteOfMacOs = 0x1000000;
    private const int LockExclusivelyWithoutWaiting = 2 | 4;
    private const int CurrentDirectory = -100;
    private const uint NoReplaceOfLinux = 1;
    private const uint ExclusiveOfMacOs = 4;
    private const int Exists = 17;
    private const int NotPermitted = 1;
    private const int NoEntry = 2;
    private const int AccessDenied = 13;
    private const int OtherFileSystem = 18;

    /// <summary>Opens a folder for reading; -1 when it cannot be. Children of the process do not get it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="isDenied">Whether it cannot be opened because it may not be read.</param>
    public static int OpenFolder(string path, out bool isDenied)
    {
        int folder = Open(path, OperatingSystem.IsMacOS() ? CloseOnExecuteOfMacOs : CloseOnExecuteOfLinux);
        isDenied = folder < 0 && Marshal.GetLastPInvokeError() is NotPermitted or AccessDenied;
        return folder;
    }

    public static void CloseFolder(int folder) => _ = Close(folder);

    /// <summary>Writes a folder's entries to disk. Some file systems cannot; then there is nothing more to be done.</summary>
    public static void FlushFolder(string path)
    {
        int folder = OpenFolder(path, out _);
        if (folder < 0)
        {
            return;
        }

        _ = Synchronize(folder);
        _ = Close(folder);
    }

    /// <summary>Null when the file system has no such locks; false when another holds it.</summary>
    public static bool? TryLock(int folder)
    {
        if (Lock(folder, LockExclusivelyWithoutWaiting) == 0)
        {
            return true;
        }

        // EWOULDBLOCK of Linux and of macOS, or a signal.
        return Marshal.GetLastPInvokeError() is 11 or 35 or 4 ? false : null;
    }

    /// <summary>Renames in one step. False when the target exists.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public static bool RenameWithoutReplacing(string source, string target)
    {
        int? error = RenameError(source, target);
        if (error is null)
        {
            // In two steps where the system or the file system has no better way: a kill between them leaves both names.
            error = Link(source, target) == 0 ? 0 : Marshal.GetLastPInvokeError();
            if (error == 0)
            {
                DeleteOrUndo(source, target);
            }
        }

        if (error is 0)
        {
            return true;
        }

        if (error is Exists)
        {
            return false;
        }

        if (error is NoEntry)
        {
            throw new FileNotFoundException($"'{source}' or the folder of '{target}' does not exist.");
        }

        if (error is OtherFileSystem)
        {
            throw new IOException($"'{target}' is on another file system than '{source}', so it cannot be moved there in one step.");
        }

        // No hard links either. Other editors of this product are kept out by the folder's lock.
        if (File.Exists(target))
        {
            return false;
        }

        File.Move(source, target, overwrite: false);
        return true;
    }

    private static void DeleteOrUndo(string source, string target)
    {
        try
        {
            File.Delete(source);
        }
        catch
        {
            // Not moved after all, so it must not be in both places.
            File.Delete(target);
            throw;
        }
    }

    /// <summary>The owner and group of a file; null where they are unknown.</summary>
    public static unsafe (uint User, uint Group)? OwnerOf(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        // struct statx: 256 bytes, the owner at 20 and the group at 24, on every architecture.
        byte* buffer = stackalloc byte[256];
        try
        {
            return Statx(CurrentDirectory, path, 0, 0x8 | 0x10, buffer) == 0 ? (*(uint*)(buffer + 20), *(uint*)(buffer + 24)) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gives a file to an owner, if this process may do that.</summary>
    public static void SetOwner(string path, uint user, uint group) => _ = ChangeOwner(path, user, group);

    // Null when there is no such call here.
    private static int? RenameError(string source, string target)
    {
        try
        {
            int result;
            if (OperatingSystem.IsLinux())
            {
                result = RenameAt2(CurrentDirectory, source, CurrentDirectory, target, NoReplaceOfLinux);
            }
            else if (OperatingSystem.IsMacOS())
            {
                result = RenameExclusively(source, target, ExclusiveOfMacOs);
            }
            else
            {
                return null;
            }

            int error = result == 0 ? 0 : Marshal.GetLastPInvokeError();

            // EINVAL, ENOSYS and ENOTSUP: the file system knows no such flag.
            return error is 22 or 38 or 78 or 95 or 45 ? null : error;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronize(int descriptor);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string source, string target);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statx(int directory, string path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int sourceDirectory, string source, int targetDirectory, string target, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameExclusively(string source, string target, uint flags);
}
