using System.Buffers.Binary;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Permutations of ordinals by a key: those with a key first, ties and the rest by ordinal.</summary>
internal readonly struct SortOrder
{
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
        Array.Sort(keys, ordinals, 0, present);
        for (int start = 0, end; start < present; start = end)
        {
            end = EndOfRun(keys, start, present);
            Array.Sort(ordinals, start, end - start);
        }

        return new SortOrder(ordinals, present);
    }

    /// <param name="count">How many tasks.</param>
    /// <param name="bytesOf">The UTF-8 bytes of an ordinal's text; empty for none.</param>
    public static SortOrder ByText(int count, TextOf bytesOf)
    {
        // Eight bytes decide nearly all comparisons; the full texts are looked at within runs of equal beginnings.
        SortOrder coarse = ByNumber(count, bytesOf, static (text, ordinal) => Beginning(text(ordinal)));
        int[] ordinals = coarse.Ordinals;
        for (int start = 0, end; start < coarse.PresentCount; start = end)
        {
            long? key = Beginning(bytesOf(ordinals[start]));
            for (end = start + 1; end < coarse.PresentCount && Beginning(bytesOf(ordinals[end])) == key; end++)
            {
            }

            if (end - start > 1)
            {
                ordinals.AsSpan(start, end - start).Sort((left, right) =>
                {
                    int order = bytesOf(left).SequenceCompareTo(bytesOf(right));
                    return order != 0 ? order : left.CompareTo(right);
                });
            }
        }

        return coarse;
    }

    private static int EndOfRun(long[] keys, int start, int end)
    {
        int next = start + 1;
        while (next < end && keys[next] == keys[start])
            next++;
        return next;
    }

    /// <summary>The first eight bytes as a number that orders as they do.</summary>
    private static long? Beginning(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return null;
        Span<byte> padded = stackalloc byte[8];
        padded.Clear();
        text[..Math.Min(8, text.Length)].CopyTo(padded);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(padded) ^ (1UL << 63));
    }

    internal delegate ReadOnlySpan<byte> TextOf(int ordinal);
}
