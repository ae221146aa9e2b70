using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Permutations of ordinals by a key: those with a key first, ties and the rest by ordinal.</summary>
internal readonly struct SortOrder
{
    /// <summary>How far texts are compared as numbers; bounds the recursion.</summary>
    private const int MaxDepth = 64;

    private SortOrder(int[] ordinals, int presentCount) => (Ordinals, PresentCount) = (ordinals, presentCount);

    public int[] Ordinals { get; }

    public int PresentCount { get; }

    /// <param name="count">How many tasks.</param>
    /// <param name="source">Passed to <paramref name="select"/>.</param>
    /// <param name="select">The key of an ordinal, or null.</param>
    public static SortOrder ByNumber<TSource>(int count, TSource source, Func<TSource, int, long?> select)
    {
        var keys = new long[count];
        var ordinals = new int[count];
        int present = 0;
        int absent = count;
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            if (select(source, ordinal) is { } key)
            {
                keys[present] = key;
                ordinals[present++] = ordinal;
            }
            else
            {
                ordinals[--absent] = ordinal;
            }
        }

        Array.Reverse(ordinals, present, count - present);
        Sort(keys.AsSpan(0, present), ordinals.AsSpan(0, present));
        return new SortOrder(ordinals, present);
    }

    /// <param name="count">How many tasks.</param>
    /// <param name="bytesOf">The UTF-8 bytes of an ordinal's text; empty for none.</param>
    public static SortOrder ByText(int count, TextOf bytesOf)
    {
        SortOrder order = ByNumber(count, bytesOf, static (text, ordinal) => text(ordinal).IsEmpty ? null : 0);
        SortRun(order.Ordinals, new ulong[order.PresentCount], 0, order.PresentCount, 0, bytesOf);
        return order;
    }

    /// <summary>Sorts texts that are equal up to <paramref name="depth"/>: eight bytes at a time as numbers, and beyond some of those one by one.</summary>
    private static void SortRun(int[] ordinals, ulong[] keys, int start, int end, int depth, TextOf bytesOf)
    {
        for (int i = start; i < end; i++)
        {
            keys[i] = Window(bytesOf(ordinals[i]), depth);
        }

        Array.Sort(keys, ordinals, start, end - start);
        for (int next; start < end; start = next)
        {
            next = start + 1;
            while (next < end && keys[next] == keys[start])
            {
                next++;
            }

            if (next - start == 1)
            {
                continue;
            }
            // A window that the shortest text does not fill may hide a zero byte; only comparing tells.
            bool isFilled = (keys[start] & 0xFF) != 0;
            if (isFilled && depth < MaxDepth)
            {
                SortRun(ordinals, keys, start, next, depth + sizeof(ulong), bytesOf);
            }
            else
            {
                Compare(ordinals.AsSpan(start, next - start), bytesOf);
            }
        }
    }

    private static void Compare(Span<int> ordinals, TextOf bytesOf) => ordinals.Sort((left, right) =>
    {
        int order = bytesOf(left).SequenceCompareTo(bytesOf(right));
        return order != 0 ? order : left.CompareTo(right);
    });

    private static void Sort(Span<long> keys, Span<int> ordinals)
    {
        long least = long.MaxValue;
        long most = long.MinValue;
        foreach (long key in keys)
        {
            least = Math.Min(least, key);
            most = Math.Max(most, key);
        }

        if (keys.Length > 0 && (ulong)most - (ulong)least <= uint.MaxValue)
        {
            SortPacked(keys, ordinals, least);
            return;
        }

        keys.Sort(ordinals);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            ordinals[start..end].Sort();
        }
    }

    /// <summary>Keys in a narrow range share a number with their ordinals: one sort, and no ties.</summary>
    private static void SortPacked(Span<long> keys, Span<int> ordinals, long least)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = (long)((((ulong)keys[i] - (ulong)least) << 32) | (uint)ordinals[i]);
        }

        MemoryMarshal.Cast<long, ulong>(keys).Sort();
        for (int i = 0; i < keys.Length; i++)
        {
            ordinals[i] = (int)keys[i];
        }
    }

    /// <summary>Eight bytes as a number that orders as they do; zeros behind the end.</summary>
    private static ulong Window(ReadOnlySpan<byte> text, int depth)
    {
        ReadOnlySpan<byte> rest = text[Math.Min(depth, text.Length)..];
        if (rest.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(rest);
        }

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        rest.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    internal delegate ReadOnlySpan<byte> TextOf(int ordinal);
}
