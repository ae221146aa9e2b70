using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The tasks whose date (in UTC ticks) or number (in thousandths) is in a range, both ends included.</summary>
/// <param name="field">The canonical name.</param>
/// <param name="kind">Date or number; a field of another kind matches nothing.</param>
/// <param name="least">The smallest value.</param>
/// <param name="most">The largest value.</param>
internal abstract class RangeFilter(string field, TaskFieldKind kind, long least, long most) : LeafFilter
{
    private readonly long _least = Math.Max(least, IndexFormat.AbsentValue + 1);

    private FieldUse Use => kind == TaskFieldKind.Date ? FieldUse.Date : FieldUse.Number;

    internal sealed override FieldProblem? ProblemIn(Snapshot snapshot) =>
        snapshot.Bindings.Find<ResolvedFilter>(this, 0) is null ? FieldLookup.Problem(snapshot.Columns, field, Use) : null;

    internal sealed override void AddSections(IndexColumns columns, SectionSet sections)
    {
        int number = FieldLookup.AddFieldSections(columns, sections, field);
        if (number >= 0 && columns.Fields.Fields[number].Kind == kind)
        {
            sections.Add(kind == TaskFieldKind.Date ? SectionKind.Date : SectionKind.Number, number).Add(SectionKind.Sort, number);
        }
    }

    protected sealed override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        IndexColumns columns = snapshot.Columns;
        int number = FieldLookup.Of(columns, field, Use).Number;
        ReadOnlySpan<long> values = ValuesOf(columns, number);
        SortPermutation order = columns.Sort(number);
        int start = order.CountBelow(values, _least);
        int end = most == long.MaxValue ? order.PresentCount : order.CountBelow(values, most + 1);
        int count = Math.Max(0, end - start);
        ResolvedFilter binding;
        if (count < snapshot.TaskCount / IndexFormat.BitmapThreshold || count == 0)
        {
            uint[] ordinals = count == 0 ? [] : order.Ordinals.Slice(start, count).ToArray();
            Array.Sort(ordinals);
            binding = ResolvedFilter.OfOrdinals(ordinals, "range by binary search");
        }
        else
        {
            binding = ResolvedFilter.Scan(snapshot, number, count, FilterEstimate.ColumnCost, "scan of a column, once", count);
        }

        GC.KeepAlive(columns);
        return binding;
    }

    protected sealed override void Scan(FilterChunk chunk, ResolvedFilter binding, Span<ulong> words)
    {
        int first = chunk.FirstWord * 64;
        ReadOnlySpan<long> values = ValuesOf(chunk.Columns, binding.Field)[first..];
        values = values[..Math.Min(values.Length, chunk.WordCount * 64)];
        // One comparison for both ends: what is below the least wraps around to the largest.
        ulong width = (ulong)most - (ulong)_least;
        for (int i = 0; i < values.Length; i++)
        {
            ulong isIn = (ulong)values[i] - (ulong)_least <= width ? 1UL : 0;
            words[i >> 6] |= isIn << (i & 63);
        }
    }

    private ReadOnlySpan<long> ValuesOf(IndexColumns columns, int number) =>
        kind == TaskFieldKind.Date ? columns.Date(number).Ticks : columns.Number(number).Values;
}
