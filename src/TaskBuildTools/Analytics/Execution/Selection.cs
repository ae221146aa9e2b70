using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;

namespace TaskBuildTools.Analytics.Execution;

/// <summary>The tasks that a result is about: all, or those that match a filter. Immutable.</summary>
internal sealed class Selection
{
    private readonly ulong[]? _words;

    private Selection(ulong[]? words) => _words = words;

    public static Selection All { get; } = new(null);

    /// <param name="snapshot">Whose tasks.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="now">The time in UTC ticks, for filters that use it.</param>
    public static Selection Of(Snapshot snapshot, TaskFilter filter, long now)
    {
        var words = new ulong[FilterChunk.TotalWords(snapshot)];
        for (int first = 0; first < words.Length; first += FilterChunk.MaxWords)
        {
            FilterChunk chunk = FilterChunk.At(snapshot, first, now);
            filter.Fill(chunk, words.AsSpan(first, chunk.WordCount));
        }

        GC.KeepAlive(snapshot);
        return new Selection(words);
    }

    public bool Contains(int ordinal) => _words is null || (_words[ordinal >> 6] >> (ordinal & 63) & 1) != 0;
}
