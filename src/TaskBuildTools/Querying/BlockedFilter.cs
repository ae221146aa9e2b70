namespace TaskBuildTools.Querying;

internal sealed class BlockedFilter() : TaskFilter(1)
{
    internal override void Fill(FilterChunk chunk, Span<ulong> words) => Part(chunk).CopyTo(words);

    internal override void And(FilterChunk chunk, Span<ulong> words) => WordOperations.And(words, Part(chunk));

    internal override void Or(FilterChunk chunk, Span<ulong> words) => WordOperations.Or(words, Part(chunk));

    private static ReadOnlySpan<ulong> Part(FilterChunk chunk) =>
        chunk.Columns.Blocked.Words.Slice(chunk.FirstWord, chunk.WordCount);
}
