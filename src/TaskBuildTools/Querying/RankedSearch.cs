using TaskBuildTools.Filters;
using TaskBuildTools.Searching;
using TaskBuildTools.Snapshots;

namespace TaskBuildTools.Querying;

/// <summary>The best hits of a search among the tasks that match a filter.</summary>
internal static class RankedSearch
{
    public static SearchHit[] Run(Snapshot snapshot, SearchQuery query, int limit, TaskFilter? filter)
    {
        SearchResult found = TextSearch.Run(snapshot.Text, query);
        var best = new BestHits(limit);
        Span<ulong> words = stackalloc ulong[FilterChunk.MaxWords];
        int filled = -1;
        long now = new TaskSelection(snapshot, filter, Ready: false, Blocked: false).Now();
        for (int i = 0; i < found.Ordinals.Length; i++)
        {
            int ordinal = found.Ordinals[i];
            if (filter is not null)
            {
                // Ordinals ascend, so each chunk that has a hit is filled once.
                int firstWord = (ordinal >> 6) / FilterChunk.MaxWords * FilterChunk.MaxWords;
                if (firstWord != filled)
                {
                    FilterChunk chunk = FilterChunk.At(snapshot, firstWord, now);
                    filter.Fill(chunk, words[..chunk.WordCount]);
                    filled = firstWord;
                }

                if ((words[(ordinal >> 6) - firstWord] >> (ordinal & 63) & 1) == 0)
                {
                    continue;
                }
            }

            best.Add(ordinal, found.Scores[i]);
        }

        return [.. best.Take().Select(hit => new SearchHit(new TaskRef(snapshot, hit.Ordinal), hit.Score))];
    }
}
