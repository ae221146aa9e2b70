using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>
/// The part of a snapshot that a filter looks at in one step: a run of words of the bitmap of all tasks, short enough for
/// the stack and the first-level cache.
/// </summary>
/// <param name="Snapshot">Whose tasks.</param>
/// <param name="FirstWord">Where the run starts; a multiple of <see cref="MaxWords"/>.</param>
/// <param name="WordCount">How long it is.</param>
/// <param name="Now">The time of the query in UTC ticks, the same for all of its chunks; 0 where no filter uses it.</param>
internal readonly record struct FilterChunk(Snapshot Snapshot, int FirstWord, int WordCount, long Now)
{
    public const int MaxWords = 64;

    public IndexColumns Columns => Snapshot.Columns;

    public static int TotalWords(Snapshot snapshot) => IndexFormat.WordCount(snapshot.TaskCount);

    public static FilterChunk At(Snapshot snapshot, int firstWord, long now) =>
        new(snapshot, firstWord, Math.Min(MaxWords, TotalWords(snapshot) - firstWord), now);

    /// <summary>Clears the bits beyond the last task.</summary>
    public void Trim(Span<ulong> words)
    {
        int excess = (FirstWord + WordCount) * 64 - Snapshot.TaskCount;
        if (excess > 0)
        {
            words[WordCount - 1] &= ulong.MaxValue >> excess;
        }
    }

    public void Fill(Posting posting, Span<ulong> words)
    {
        if (posting.IsBitmap)
        {
            posting.Words.Slice(FirstWord, WordCount).CopyTo(words);
        }
        else
        {
            words.Clear();
            Or(posting, words);
        }
    }

    public void Or(Posting posting, Span<ulong> words)
    {
        if (posting.IsBitmap)
        {
            WordOperations.Or(words, posting.Words.Slice(FirstWord, WordCount));
            return;
        }

        uint first = (uint)FirstWord * 64;
        uint last = first + (uint)WordCount * 64;
        ReadOnlySpan<uint> ordinals = posting.Ordinals;
        for (int i = first == 0 ? 0 : LowerBound(ordinals, first); i < ordinals.Length; i++)
        {
            uint ordinal = ordinals[i];
            if (ordinal >= last)
            {
                break;
            }

            words[(int)((ordinal - first) >> 6)] |= 1UL << (int)(ordinal & 63);
        }
    }

    private static int LowerBound(ReadOnlySpan<uint> ordinals, uint wanted)
    {
        int low = 0;
        int high = ordinals.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (ordinals[middle] < wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
