using TaskBuildTools.Format;
using TaskBuildTools.Searching;

namespace TaskBuildTools.Querying;

/// <summary>The tasks that a search finds: looked up once, and remembered for the last snapshot used.</summary>
internal sealed class SearchFilter(SearchQuery query) : TaskFilter(1)
{
    private Binding? _binding;

    internal override void Fill(FilterChunk chunk, Span<ulong> words) => Bind(chunk).Words.AsSpan(chunk.FirstWord, chunk.WordCount).CopyTo(words);

    internal override void And(FilterChunk chunk, Span<ulong> words) =>
        WordOperations.And(words, Bind(chunk).Words.AsSpan(chunk.FirstWord, chunk.WordCount));

    internal override void Or(FilterChunk chunk, Span<ulong> words) =>
        WordOperations.Or(words, Bind(chunk).Words.AsSpan(chunk.FirstWord, chunk.WordCount));

    private Binding Bind(FilterChunk chunk)
    {
        Binding? binding = _binding;
        if (binding is null || binding.SnapshotId != chunk.Snapshot.Id)
        {
            _binding = binding = new Binding(chunk.Snapshot.Id, Collect(chunk.Snapshot));
        }

        return binding;
    }

    private ulong[] Collect(Snapshot snapshot)
    {
        var words = new ulong[IndexFormat.WordCount(snapshot.TaskCount)];
        foreach (int ordinal in TextSearch.Run(snapshot.Text, query).Ordinals)
        {
            words[ordinal >> 6] |= 1UL << (ordinal & 63);
        }

        return words;
    }

    private sealed record Binding(long SnapshotId, ulong[] Words);
}
