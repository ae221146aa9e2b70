using System.Numerics;
using System.Runtime.InteropServices;

namespace TaskBuildTools.Filters;

/// <summary>Set operations on bitmaps of equal length.</summary>
internal static class WordOperations
{
    public static void And(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        Span<Vector<ulong>> target = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        ReadOnlySpan<Vector<ulong>> source = MemoryMarshal.Cast<ulong, Vector<ulong>>(other[..words.Length]);
        for (int i = 0; i < target.Length && i < source.Length; i++)
        {
            target[i] &= source[i];
        }

        for (int i = target.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] &= other[i];
        }
    }

    /// <summary>Takes away what is in <paramref name="other"/>.</summary>
    public static void AndNot(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        Span<Vector<ulong>> target = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        ReadOnlySpan<Vector<ulong>> source = MemoryMarshal.Cast<ulong, Vector<ulong>>(other[..words.Length]);
        for (int i = 0; i < target.Length && i < source.Length; i++)
        {
            target[i] = Vector.AndNot(target[i], source[i]);
        }

        for (int i = target.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] &= ~other[i];
        }
    }

    public static void Or(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        Span<Vector<ulong>> target = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        ReadOnlySpan<Vector<ulong>> source = MemoryMarshal.Cast<ulong, Vector<ulong>>(other[..words.Length]);
        for (int i = 0; i < target.Length && i < source.Length; i++)
        {
            target[i] |= source[i];
        }

        for (int i = target.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] |= other[i];
        }
    }

    public static void Invert(Span<ulong> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = ~words[i];
        }
    }

    public static int Count(ReadOnlySpan<ulong> words)
    {
        int count = 0;
        foreach (ulong word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
