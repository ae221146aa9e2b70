using System.Buffers;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The tasks that depend on one task, or that it depends on; itself only where it is in a cycle.</summary>
/// <param name="id">Of the one task; an unknown one matches nothing.</param>
/// <param name="dependents">Whether those that depend on it, or those that it depends on.</param>
/// <param name="transitive">Whether over any number of steps, or one.</param>
internal sealed class DependencyFilter(string id, bool dependents, bool transitive) : LeafFilter
{
    protected override bool IsCheapToBind => !transitive;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => dependents
        ? Visitor(visitor).VisitDependsOn(id, transitive)
        : Visitor(visitor).VisitDependencyOf(id, transitive);

    public override string ToString() =>
        $"{(dependents ? "depends on" : "dependency of")} {FilterText.Quoted(id)}{(transitive ? " through any number of steps" : "")}";

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        sections.Add(SectionKind.Fields);
        int field = columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
        if (field >= 0)
        {
            sections.Add(SectionKind.Text, field).Add(dependents ? SectionKind.Dependents : SectionKind.Dependencies);
        }
    }

    protected override FilterEstimate Guess(Snapshot snapshot) =>
        new(snapshot.TaskCount / 20.0, FilterEstimate.ColumnCost * 3, "graph walk, once");

    protected override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        int start = snapshot.OrdinalOf(id);
        if (start < 0)
        {
            return ResolvedFilter.Nothing();
        }

        EdgeTable edges = dependents ? snapshot.Columns.Dependents : snapshot.Columns.Dependencies;
        return transitive
            ? ResolvedFilter.OfWords(snapshot, Reachable(edges, start, snapshot.TaskCount), "graph walk, once")
            : ResolvedFilter.OfOrdinals(Neighbours(edges, start), "lookup in the graph");
    }

    private static uint[] Neighbours(EdgeTable edges, int start)
    {
        (int first, int count) = edges.Row(start);
        var targets = new uint[count];
        for (int i = 0; i < count; i++)
        {
            targets[i] = (uint)edges.Target(first + i);
        }

        Array.Sort(targets);
        return targets;
    }

    /// <summary>All that is reached in one step or more. Visits each task once, so a cycle ends too.</summary>
    private static ulong[] Reachable(EdgeTable edges, int start, int taskCount)
    {
        var reached = new ulong[IndexFormat.WordCount(taskCount)];
        int[] pending = ArrayPool<int>.Shared.Rent(256);
        int count = 0;
        pending[count++] = start;
        while (count > 0)
        {
            (int first, int length) = edges.Row(pending[--count]);
            for (int edge = first; edge < first + length; edge++)
            {
                int target = edges.Target(edge);
                ulong bit = 1UL << (target & 63);
                if ((reached[target >> 6] & bit) != 0)
                {
                    continue;
                }

                reached[target >> 6] |= bit;
                if (count == pending.Length)
                {
                    int[] larger = ArrayPool<int>.Shared.Rent(count * 2);
                    pending.CopyTo(larger, 0);
                    ArrayPool<int>.Shared.Return(pending);
                    pending = larger;
                }

                pending[count++] = target;
            }
        }

        ArrayPool<int>.Shared.Return(pending);
        return reached;
    }
}
