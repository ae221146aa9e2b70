using System.Buffers;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Searching;

/// <summary>The tasks that have a term of a query, and how much of it.</summary>
/// <param name="Ordinals">Ascending.</param>
/// <param name="Frequencies">Of each: the weighted frequency; of a prefix, of all terms that begin so together.</param>
internal readonly record struct TermMatches(int[] Ordinals, uint[] Frequencies)
{
    public int Count => Ordinals.Length;

    /// <exception cref="TaskIndexException">The file is damaged.</exception>
    public static TermMatches Of(TextFile file, SearchTerm term)
    {
        if (!term.IsPrefix)
        {
            int found = file.Find(term.Name);
            return found < 0 ? new TermMatches([], []) : OfOne(file, found);
        }

        (int first, int end) = file.FindPrefix(term.Name);
        return (end - first) switch
        {
            <= 0 => new TermMatches([], []),
            1 => OfOne(file, first),
            _ => OfMany(file, first, end),
        };
    }

    private static TermMatches OfOne(TextFile file, int term)
    {
        int count = file.Documents(term);
        var ordinals = new int[count];
        var frequencies = new uint[count];
        int read = 0;
        for (TextPostings postings = file.Postings(term); postings.MoveNext(); read++)
        {
            if (read == count)
            {
                throw file.Damaged($"its term {term} is in more tasks than it says");
            }

            ordinals[read] = postings.Ordinal;
            frequencies[read] = postings.Frequency;
        }

        file.KeepAlive();
        return read == count
            ? new TermMatches(ordinals, frequencies)
            : throw file.Damaged($"its term {term} is in fewer tasks than it says");
    }

    private static TermMatches OfMany(TextFile file, int first, int end)
    {
        uint[] sums = ArrayPool<uint>.Shared.Rent(file.TaskCount);
        try
        {
            Array.Clear(sums, 0, file.TaskCount);
            int count = 0;
            for (int term = first; term < end; term++)
            {
                for (TextPostings postings = file.Postings(term); postings.MoveNext();)
                {
                    ref uint sum = ref sums[postings.Ordinal];
                    count += sum == 0 ? 1 : 0;
                    // Only a forgery comes near the end of the range.
                    sum = (uint)Math.Min((ulong)sum + postings.Frequency, uint.MaxValue);
                }
            }

            file.KeepAlive();
            var matches = new TermMatches(new int[count], new uint[count]);
            for (int ordinal = 0, at = 0; at < count; ordinal++)
            {
                if (sums[ordinal] > 0)
                {
                    matches.Ordinals[at] = ordinal;
                    matches.Frequencies[at++] = sums[ordinal];
                }
            }

            return matches;
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(sums);
        }
    }
}
