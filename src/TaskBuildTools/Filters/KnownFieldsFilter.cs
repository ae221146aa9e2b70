using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>A filter in an index that has all the fields it names; no task in any other.</summary>
internal sealed class KnownFieldsFilter(TaskFilter inner) : TaskFilter(inner.Depth + 1)
{
    internal override bool UsesClock => inner.UsesClock;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitIfFieldsExist(inner);

    public override string ToString() => $"({inner} where its fields exist)";

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        if (Applies(chunk.Snapshot))
        {
            inner.Fill(chunk, words);
        }
        else
        {
            words.Clear();
        }
    }

    internal override void And(FilterChunk chunk, Span<ulong> words)
    {
        if (Applies(chunk.Snapshot))
        {
            inner.And(chunk, words);
        }
        else
        {
            words.Clear();
        }
    }

    internal override void Or(FilterChunk chunk, Span<ulong> words)
    {
        if (Applies(chunk.Snapshot))
        {
            inner.Or(chunk, words);
        }
    }

    internal override FilterEstimate Estimate(Snapshot snapshot) =>
        Applies(snapshot) ? inner.Estimate(snapshot) : new FilterEstimate(0, 0.1, "a field is not in the index");

    internal override int? CountOf(Snapshot snapshot, long now) => Applies(snapshot) ? inner.CountOf(snapshot, now) : 0;

    internal override TaskFilter[] PartsIn(Snapshot snapshot) => Applies(snapshot) ? [inner] : [];

    internal override void AddSections(IndexColumns columns, SectionSet sections) => inner.AddSections(columns, sections);

    private bool Applies(Snapshot snapshot) =>
        (snapshot.Bindings.Find<Applicability>(this, 0)
            ?? snapshot.Bindings.Add(this, new Applicability(inner.ProblemIn(snapshot) is null), 0)).Applies;

    private sealed record Applicability(bool Applies) : IPerSnapshotValue
    {
        public bool IsFor(long now) => true;
    }
}
