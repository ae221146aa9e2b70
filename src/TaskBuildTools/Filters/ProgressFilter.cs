using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The tasks whose checklists are done to a share in a range; none without a checklist.</summary>
internal sealed class ProgressFilter(decimal least, decimal most) : LeafFilter
{
    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitProgress(least, most);

    public override string ToString() => $"progress from {FilterText.Number(least)} to {FilterText.Number(most)}";

    internal override void AddSections(IndexColumns columns, SectionSet sections) => sections.Add(SectionKind.Checklist);

    protected override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        _ = snapshot.Columns.Checklist;
        return ResolvedFilter.Scan(snapshot, 0, snapshot.TaskCount / 5.0, FilterEstimate.ColumnCost, "scan of a column, once");
    }

    protected override bool Matches(IndexColumns columns, int target, int ordinal)
    {
        int total = columns.Checklist[ordinal * 2 + 1];
        int done = columns.Checklist[ordinal * 2];
        // Multiplied rather than divided, so that a third is a third.
        return total > 0 && done >= least * total && done <= most * total;
    }
}
