using TaskBuildTools.Storage;

namespace TaskBuildTools.Searching;

/// <summary>
/// Finds and ranks the tasks that have all terms of a query. The score is BM25 (S. Robertson and H. Zaragoza, The
/// Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3) over the fields as one text, in which each counts by
/// its weight (section 3.6); the logarithm is of 1 plus the odds, so that it is never negative.
/// </summary>
internal static class TextSearch
{
    /// <summary>How soon another occurrence stops to matter.</summary>
    public const double K1 = 1.2;

    /// <summary>How much a long text is held against its terms: 0 not at all, 1 in full.</summary>
    public const double B = 0.75;

    /// <summary>O(postings of the terms); with a prefix of several terms also O(tasks).</summary>
    /// <exception cref="TaskIndexException">The file is damaged.</exception>
    public static SearchResult Run(TextFile file, SearchQuery query)
    {
        var matches = new TermMatches[query.Terms.Count];
        for (int i = 0; i < matches.Length; i++)
        {
            matches[i] = TermMatches.Of(file, query.Terms[i]);
            if (matches[i].Count == 0)
            {
                return SearchResult.Empty;
            }
        }

        if (matches.Length == 0)
        {
            return SearchResult.Empty;
        }

        // The rarest first, so that the others are compared with few.
        matches = [.. matches.OrderBy(static match => match.Count)];
        var ordinals = (int[])matches[0].Ordinals.Clone();
        var scores = new double[ordinals.Length];
        int count = ordinals.Length;
        foreach (TermMatches match in matches)
        {
            count = Intersect(file, match, ordinals.AsSpan(0, count), scores);
        }

        file.KeepAlive();
        return new SearchResult(ordinals[..count], scores[..count]);
    }

    /// <summary>Keeps those that have the term too, and adds its part to their scores.</summary>
    private static int Intersect(TextFile file, TermMatches match, Span<int> ordinals, Span<double> scores)
    {
        ReadOnlySpan<uint> lengths = file.Lengths;
        double rarity = Math.Log(1 + (file.TaskCount - match.Count + 0.5) / (match.Count + 0.5));
        double average = file.AverageLength;
        int kept = 0;
        int at = 0;
        for (int i = 0; i < ordinals.Length; i++)
        {
            int ordinal = ordinals[i];
            while (at < match.Count && match.Ordinals[at] < ordinal)
            {
                at++;
            }

            if (at == match.Count)
            {
                break;
            }

            if (match.Ordinals[at] == ordinal)
            {
                double frequency = match.Frequencies[at];
                double saturation = frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * lengths[ordinal] / average));
                scores[kept] = scores[i] + rarity * saturation;
                ordinals[kept++] = ordinal;
            }
        }

        return kept;
    }
}
