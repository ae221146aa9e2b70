using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The tasks with one of some ids.</summary>
/// <param name="ids">Without duplicates, in byte order.</param>
internal sealed class IdsFilter(string[] ids) : LeafFilter
{
    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitIds(Array.AsReadOnly(ids));

    public override string ToString() => $"id in ({string.Join(", ", ids.Select(FilterText.Quoted))})";

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        sections.Add(SectionKind.Fields);
        int field = columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
        if (field >= 0)
        {
            sections.Add(SectionKind.Text, field);
        }
    }

    protected override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        var ordinals = new List<uint>();
        foreach (string id in ids)
        {
            int ordinal = snapshot.OrdinalOf(id);
            if (ordinal >= 0)
            {
                ordinals.Add((uint)ordinal);
            }
        }

        ordinals.Sort();
        return ResolvedFilter.OfOrdinals([.. ordinals], "lookup of ids");
    }
}
