using System.Runtime.InteropServices;
using System.Text;

namespace TaskBuildTools.Authoring.FileSystem;

/// <summary>
/// Reads a whole file in six system calls: open, two of fcntl, read, statx, close. .NET's own way takes nine, with locks that only
/// .NET programs look at. Thread-safe.
/// </summary>
/// <remarks>
/// The times of a file change when a write begins, and where a file is mapped into memory at the first write to each page. So a file
/// that another process writes in place may be half old and half new while its state is the same before and after. A read lease
/// (fcntl(2), F_SETLEASE) is granted only while no process has the file open for writing, and makes one that opens it wait until it is given
/// back, here by closing.
/// </remarks>
internal static partial class UnixFileReader
{
    private const int ReadOnlyNonBlockingCloseOnExecute = 0x0 | 0x800 | 0x80000;
    private const int SetSignal = 10;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int UrgentSignal = 23;
    private const int TryAgain = 11;

    /// <summary>
    /// Whether the bytes of a file were read that is what it was when it was looked at. False for every other outcome, a fault
    /// included: then the careful way finds out what it is.
    /// </summary>
    /// <param name="fullPath">Absolute.</param>
    /// <param name="expected">Its state, from a call of <c>statx</c>; compared after reading.</param>
    /// <param name="slab">Where it is read to; null for an array of its own.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mayBeWritten">Whether a process has it open for writing. False too where the system cannot say: for a file of
    /// another user, and on file systems without leases.</param>
    public static unsafe bool TryRead(
        string fullPath, in FileStat expected, ReadBuffer? slab, out ReadOnlyMemory<byte> content, out bool mayBeWritten)
    {
        content = default;
        mayBeWritten = false;
        if (!FileStatReader.SeesRestoredTimes || expected.Size < 0 || expected.Size > Array.MaxLength)
        {
            return false;
        }

        int length = Encoding.UTF8.GetMaxByteCount(fullPath.Length) + 1;
        Span<byte> path = length <= 1024 ? stackalloc byte[length] : new byte[length];
        path[Encoding.UTF8.GetBytes(fullPath, path)] = 0;

        // Before the file is open, or one would stay open where there is no memory for it.
        int size = (int)expected.Size;
        Memory<byte> bytes = slab?.Next(size) ?? GC.AllocateUninitializedArray<byte>(size);
        int descriptor;
        fixed (byte* pointer = path)
        {
            // Not blocking: a pipe that took the file's name since would never open.
            descriptor = Open(pointer, ReadOnlyNonBlockingCloseOnExecute);
        }

        if (descriptor < 0)
        {
            return false;
        }

        mayBeWritten = IsOpenForWriting(descriptor);
        nint read;
        fixed (byte* pointer = bytes.Span)
        {
            read = size == 0 ? 0 : Read(descriptor, pointer, size);
        }

        bool isSame = read == size && FileStatReader.TryRead(descriptor, out FileStat after) && after == expected;
        _ = Close(descriptor);
        content = bytes;
        return isSame;
    }

    // Takes a lease on the way. Who opens the file for writing meanwhile makes the system send a signal, whose default would end
    // this process; that of urgent data is ignored by default.
    private static bool IsOpenForWriting(int descriptor) =>
        Control(descriptor, SetSignal, UrgentSignal) == 0
        && Control(descriptor, SetLease, ReadLease) != 0
        && Marshal.GetLastPInvokeError() == TryAgain;

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "open")]
    private static unsafe partial int Open(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static unsafe partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
