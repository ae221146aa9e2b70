using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

internal sealed class ReadyFilter() : TaskFilter(1)
{
    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitReady();

    public override string ToString() => "ready";

    internal override void Fill(FilterChunk chunk, Span<ulong> words) => Part(chunk).CopyTo(words);

    internal override void And(FilterChunk chunk, Span<ulong> words) => WordOperations.And(words, Part(chunk));

    internal override void Or(FilterChunk chunk, Span<ulong> words) => WordOperations.Or(words, Part(chunk));

    internal override FilterEstimate Estimate(Snapshot snapshot) =>
        new(WordOperations.Count(snapshot.Columns.Ready.Words), 1, "bitmap");

    internal override void AddSections(IndexColumns columns, SectionSet sections) => sections.Add(SectionKind.Ready);

    private static ReadOnlySpan<ulong> Part(FilterChunk chunk) =>
        chunk.Columns.Ready.Words.Slice(chunk.FirstWord, chunk.WordCount);
}
