using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TaskBuildTools.Storage;

/// <summary>
/// One section, whose checksum has been found right. Its contents may still be a forgery: the columns check what they rely
/// on. Whoever takes a span keeps <see cref="Memory"/> alive while using it.
/// </summary>
internal readonly struct SectionView(IndexMemory memory, string what, long offset, int length)
{
    public IndexMemory Memory { get; } = memory;

    public int Length => length;

    public ReadOnlySpan<byte> Bytes => Memory.Span(offset, length);

    /// <summary><paramref name="count"/> values from byte <paramref name="start"/> of the section.</summary>
    /// <exception cref="TaskIndexException">They are not all within the section.</exception>
    public ReadOnlySpan<T> Values<T>(long start, long count)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (start < 0 || count < 0 || start > length || count > (length - start) / size)
        {
            throw Damaged("is shorter than its contents");
        }

        return MemoryMarshal.Cast<byte, T>(Memory.Span(offset + start, (int)count * size));
    }

    /// <summary>As <see cref="Values{T}"/>, for what has been checked before.</summary>
    public ReadOnlySpan<T> ValuesUnchecked<T>(int start, int count)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(Memory.Span(offset + start, length - start))[..count];

    public void RequireLength(long expected)
    {
        if (length != expected)
        {
            throw Damaged($"has {length} bytes where {expected} are expected");
        }
    }

    /// <summary>Checks rows: from 0, never falling, and the last one equal to <paramref name="end"/>.</summary>
    public void RequireOffsets(ReadOnlySpan<uint> offsets, long end)
    {
        uint before = 0;
        if (offsets.Length == 0 || offsets[0] != 0)
        {
            throw Damaged("has offsets that do not start at 0");
        }

        foreach (uint current in offsets)
        {
            if (current < before)
            {
                throw Damaged("has offsets that fall");
            }

            before = current;
        }

        if (before != end)
        {
            throw Damaged("has offsets that do not end with its contents");
        }
    }

    /// <summary>Checks that every value is below <paramref name="limit"/>.</summary>
    public void RequireBelow(ReadOnlySpan<uint> values, int limit)
    {
        foreach (uint value in values)
        {
            if (value >= (uint)limit)
            {
                throw Damaged($"has a number that is not below {limit}");
            }
        }
    }

    public TaskIndexException Damaged(string problem) =>
        new($"The task index {Memory.Name} is damaged: its section {what} {problem}. Delete it and build again.");
}
