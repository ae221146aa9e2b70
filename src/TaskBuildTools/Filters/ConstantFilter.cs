using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>Every task, or none.</summary>
/// <param name="matches">Which of the two.</param>
/// <param name="field">A field that an index must have for it, or null.</param>
internal sealed class ConstantFilter(bool matches, string? field = null) : TaskFilter(1)
{
    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitConstant(matches, field);

    public override string ToString() => field is null
        ? matches ? "all" : "none"
        : $"{FilterText.Subject(field)} {(matches ? "all" : "any")} of ()";

    internal override FieldProblem? ProblemIn(Snapshot snapshot) =>
        field is null ? null : FieldLookup.Problem(snapshot.Columns, field, FieldUse.Value);

    internal override void Fill(FilterChunk chunk, Span<ulong> words)
    {
        words.Fill(matches ? ulong.MaxValue : 0);
        chunk.Trim(words);
    }

    internal override FilterEstimate Estimate(Snapshot snapshot) => new(matches ? snapshot.TaskCount : 0, 0.1, "nothing to look at");

    internal override int? CountOf(Snapshot snapshot, long now) => matches ? snapshot.TaskCount : 0;

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        // The number of tasks is part of every checksum.
    }
}
