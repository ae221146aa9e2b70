using System.Runtime.InteropServices;
using System.Text;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Loading;

/// <summary>
/// Reads a whole file in four system calls: open, read, statx, close. .NET's own way takes nine, with locks that only .NET
/// programs look at. Thread-safe.
/// </summary>
internal static partial class UnixFileReader
{
    private const int ReadOnlyNonBlockingCloseOnExecute = 0x0 | 0x800 | 0x80000;

    /// <summary>
    /// The bytes of a file that is what it was when it was looked at. Null for every other outcome, a fault included: then
    /// the careful way finds out what it is.
    /// </summary>
    /// <param name="fullPath">Absolute.</param>
    /// <param name="expected">Its state, from a call of <c>statx</c>; compared after reading.</param>
    public static unsafe byte[]? TryRead(string fullPath, in FileStat expected)
    {
        if (!FileStatReader.SeesRestoredTimes || expected.Size < 0 || expected.Size > Array.MaxLength)
        {
            return null;
        }

        int length = Encoding.UTF8.GetMaxByteCount(fullPath.Length) + 1;
        Span<byte> path = length <= 1024 ? stackalloc byte[length] : new byte[length];
        path[Encoding.UTF8.GetBytes(fullPath, path)] = 0;

        // Before the file is open, or one would stay open where there is no memory for it.
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)expected.Size);
        int descriptor;
        fixed (byte* pointer = path)
        {
            // Not blocking: a pipe that took the file's name since would never open.
            descriptor = Open(pointer, ReadOnlyNonBlockingCloseOnExecute);
        }

        if (descriptor < 0)
        {
            return null;
        }

        nint read;
        fixed (byte* pointer = bytes)
        {
            read = bytes.Length == 0 ? 0 : Read(descriptor, pointer, bytes.Length);
        }

        bool isSame = read == bytes.Length && FileStatReader.TryRead(descriptor, out FileStat after) && after == expected;
        _ = Close(descriptor);
        return isSame ? bytes : null;
    }

    [LibraryImport("libc", EntryPoint = "open")]
    private static unsafe partial int Open(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static unsafe partial nint Read(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
