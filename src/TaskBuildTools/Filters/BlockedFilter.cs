using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

internal sealed class BlockedFilter() : TaskFilter(1)
{
    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitBlocked();

    public override string ToString() => "blocked";

    internal override void Fill(FilterChunk chunk, Span<ulong> words) => Part(chunk).CopyTo(words);

    internal override void And(FilterChunk chunk, Span<ulong> words) => WordOperations.And(words, Part(chunk));

    internal override void Or(FilterChunk chunk, Span<ulong> words) => WordOperations.Or(words, Part(chunk));

    internal override FilterEstimate Estimate(Snapshot snapshot) =>
        new(WordOperations.Count(snapshot.Columns.Blocked.Words), 1, "bitmap");

    internal override void AddSections(IndexColumns columns, SectionSet sections) => sections.Add(SectionKind.Blocked);

    private static ReadOnlySpan<ulong> Part(FilterChunk chunk) =>
        chunk.Columns.Blocked.Words.Slice(chunk.FirstWord, chunk.WordCount);
}
