using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>Sums by pairs of values, one section for each pair of fields.</summary>
internal static class PairSections
{
    public static void Write(IndexBuffer buffer, Func<NameTable, int> numberOf, PairSums[] pairs)
    {
        foreach (PairSums sums in pairs)
        {
            (NamePair[] rows, StoredTotals[] totals) = sums.Sorted();
            buffer.Begin(SectionKind.NamePairs, sums.Number);
            buffer.AppendUInt32(numberOf(sums.First));
            buffer.AppendUInt32(numberOf(sums.Second));
            buffer.AppendUInt32(rows.Length);
            buffer.AppendUInt32(0);
            rows.CopyTo(buffer.Append<NamePair>(rows.Length));
            totals.CopyTo(buffer.Append<StoredTotals>(totals.Length));
            buffer.End();
        }
    }
}
