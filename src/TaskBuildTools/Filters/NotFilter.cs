using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

internal sealed class NotFilter(TaskFilter inner) : TaskFilter(inner.Depth + 1)
{
    public TaskFilter Inner => inner;

    internal override bool UsesClock => inner.UsesClock;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitNot(inner);

    public override string ToString() => $"!({inner})";

    internal override FieldProblem? ProblemIn(Snapshot snapshot) => inner.ProblemIn(snapshot);

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        inner.Fill(chunk, words);
        WordOperations.Invert(words);
        chunk.Trim(words);
    }

    internal override void And(FilterChunk chunk, Span<ulong> words)
    {
        Span<ulong> own = stackalloc ulong[FilterChunk.MaxWords];
        own = own[..words.Length];
        inner.Fill(chunk, own);
        WordOperations.AndNot(words, own);
    }

    internal override FilterEstimate Estimate(Snapshot snapshot)
    {
        FilterEstimate estimate = inner.Estimate(snapshot);
        return new FilterEstimate(snapshot.TaskCount - estimate.Rows, estimate.Cost + 1, "complement");
    }

    internal override int? CountOf(Snapshot snapshot, long now) => snapshot.TaskCount - inner.CountOf(snapshot, now);

    internal override TaskFilter[] PartsIn(Snapshot snapshot) => [inner];

    internal override void AddSections(IndexColumns columns, SectionSet sections) => inner.AddSections(columns, sections);
}
