using System.Numerics;
using System.Runtime.InteropServices;
using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>For each value of a field, and last for "any value", the tasks that have it.</summary>
internal sealed class PostingTable
{
    private readonly SectionView _view;

    public PostingTable(SectionView view, int valueCount, int taskCount)
    {
        _view = view;
        AnyValue = valueCount;
        ReadOnlySpan<PostingEntry> entries = view.Values<PostingEntry>(0, (long)valueCount + 1);
        RequireCapacity(view, entries, taskCount);
        foreach (PostingEntry entry in entries)
        {
            if (entry.Offset % sizeof(ulong) != 0 || entry.Offset > (ulong)view.Length || entry.Count > (uint)taskCount)
            {
                throw view.Damaged("has an invalid list");
            }

            if (entry.Form == 0)
            {
                CheckOrdinals(view, view.Values<uint>((long)entry.Offset, entry.Count), taskCount);
            }
            else if (entry.Form == 1)
            {
                CheckBitmap(view, view.Values<ulong>((long)entry.Offset, IndexFormat.WordCount(taskCount)), taskCount, entry.Count);
            }
            else
            {
                throw view.Damaged("has a list of an unknown form");
            }
        }

        GC.KeepAlive(view.Memory);
    }

    /// <summary>The entry of the tasks that have any value.</summary>
    public int AnyValue { get; }

    /// <summary>The caller keeps the index alive while using what it gets.</summary>
    public Posting this[int value]
    {
        get
        {
            PostingEntry entry = _view.ValuesUnchecked<PostingEntry>(value * PostingEntry.Size, 1)[0];
            ReadOnlySpan<byte> content = _view.Bytes[(int)entry.Offset..];
            return entry.Form == 0
                ? new Posting(MemoryMarshal.Cast<byte, uint>(content)[..(int)entry.Count], default)
                : new Posting(default, MemoryMarshal.Cast<byte, ulong>(content));
        }
    }

    public int Count(int value)
    {
        int count = (int)_view.ValuesUnchecked<PostingEntry>(value * PostingEntry.Size, 1)[0].Count;
        GC.KeepAlive(_view.Memory);
        return count;
    }

    internal static void CheckBitmap(SectionView view, ReadOnlySpan<ulong> words, int taskCount, uint? count)
    {
        long found = 0;
        foreach (ulong word in words)
        {
            found += BitOperations.PopCount(word);
        }

        if ((taskCount & 63) != 0 && words[^1] >> (taskCount & 63) != 0)
        {
            throw view.Damaged("has a bit for a task that does not exist");
        }

        if (count is { } expected && found != expected)
        {
            throw view.Damaged("has a bitmap with another number of tasks than it says");
        }
    }

    // Each list has room of its own. Were they all the same one, checking them would cost the square of the section's length.
    private static void RequireCapacity(SectionView view, ReadOnlySpan<PostingEntry> entries, int taskCount)
    {
        long bitmap = IndexFormat.WordCount(taskCount) * (long)sizeof(ulong);
        long needed = entries.Length * (long)PostingEntry.Size;
        foreach (PostingEntry entry in entries)
        {
            needed += entry.Form == 0 ? entry.Count * (long)sizeof(uint) : bitmap;
        }

        if (needed > view.Length)
        {
            throw view.Damaged("has lists that overlap");
        }
    }

    private static void CheckOrdinals(SectionView view, ReadOnlySpan<uint> ordinals, int taskCount)
    {
        long before = -1;
        foreach (uint ordinal in ordinals)
        {
            if (ordinal <= before || ordinal >= (uint)taskCount)
            {
                throw view.Damaged("has a list that does not ascend or leaves the tasks");
            }

            before = ordinal;
        }
    }
}
