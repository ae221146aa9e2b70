using System.Runtime.InteropServices;

namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>
/// Bytes that end where a page begins that nobody may read: what reads beyond them ends the process, however far it reads.
/// On systems other than Linux they are ordinary memory. Not thread-safe.
/// </summary>
internal sealed unsafe partial class GuardedMemory
{
    private const int PageSize = 4096;

    // Enough for large pages too, where a system has them.
    private const int GuardSize = 64 * 1024;

    private readonly byte* _room;
    private readonly int _size;

    /// <param name="size">The most bytes that it will have to hold.</param>
    public GuardedMemory(int size)
    {
        _size = (size + PageSize - 1) / PageSize * PageSize;
        if (!OperatingSystem.IsLinux())
        {
            _room = (byte*)NativeMemory.AlignedAlloc((nuint)_size, 64);
            return;
        }

        const int ReadAndWrite = 3, PrivateAndAnonymous = 0x22;
        nint start = Map(0, (nuint)(GuardSize + _size + GuardSize), ReadAndWrite, PrivateAndAnonymous, -1, 0);
        if (start == -1 || Protect(start, GuardSize, 0) != 0 || Protect(start + GuardSize + _size, GuardSize, 0) != 0)
        {
            throw new InvalidOperationException("No memory with guards could be had.");
        }

        _room = (byte*)start + GuardSize;
    }

    public bool Holds(int length) => length <= _size;

    /// <summary>Takes the place of what was put there before.</summary>
    public UnmanagedMemoryStream Put(ReadOnlySpan<byte> content)
    {
        // In front of the content stands what no reader should like.
        new Span<byte>(_room, _size).Fill(0xEE);
        // Words are read in place, so the start must be a multiple of 8, whatever the length is.
        byte* start = _room + (_size - content.Length) / 8 * 8;
        content.CopyTo(new Span<byte>(start, content.Length));
        return new UnmanagedMemoryStream(start, content.Length);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nuint length, int protection);
}
