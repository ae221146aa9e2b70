using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>
/// Unfinished tasks that were due before a time. The set stays the same until the next task becomes overdue, and so does the
/// binding.
/// </summary>
/// <param name="instant">In UTC ticks, or null for the time of the query.</param>
internal sealed class OverdueFilter(long? instant) : LeafFilter
{
    private static readonly TaskFilter Finished = Meaning(StatusMeaning.Closed) | Meaning(StatusMeaning.Cancelled);

    internal override bool UsesClock => instant is null;

    protected override bool IsCheapToBind => false;

    public override T Accept<T>(ITaskFilterVisitor<T> visitor) => Visitor(visitor).VisitOverdue(instant is { } ticks ? FilterText.Utc(ticks) : null);

    public override string ToString() => instant is { } ticks ? $"overdue at {FilterText.Instant(ticks)}" : "overdue";

    internal override void AddSections(IndexColumns columns, SectionSet sections)
    {
        sections.Add(SectionKind.Fields);
        int field = columns.Fields.Find(FieldRole.Due, TaskFieldKind.Date);
        if (field >= 0)
        {
            sections.Add(SectionKind.Date, field);
            FieldSections.AddMeanings(columns, sections);
        }
    }

    protected override FilterEstimate Guess(Snapshot snapshot) =>
        new(snapshot.TaskCount / 10.0, FilterEstimate.ColumnCost * 2, "scan of a column, until the next task is overdue");

    protected override ResolvedFilter Bind(Snapshot snapshot, long now)
    {
        long at = instant ?? now;
        IndexColumns columns = snapshot.Columns;
        int field = columns.Fields.Find(FieldRole.Due, TaskFieldKind.Date);
        if (field < 0)
        {
            return ResolvedFilter.Nothing();
        }

        var words = new ulong[FilterChunk.TotalWords(snapshot)];
        long changed = long.MinValue;
        long changes = long.MaxValue;
        ReadOnlySpan<long> ticks = columns.Date(field).Ticks;
        ReadOnlySpan<short> zones = columns.Date(field).Zones;
        for (int ordinal = 0; ordinal < ticks.Length; ordinal++)
        {
            if (ticks[ordinal] == IndexFormat.AbsentValue)
            {
                continue;
            }

            long from = OverdueFrom(ticks[ordinal], zones[ordinal]);
            if (from <= at)
            {
                words[ordinal >> 6] |= 1UL << (ordinal & 63);
                changed = Math.Max(changed, from);
            }
            else
            {
                changes = Math.Min(changes, from);
            }
        }

        RemoveFinished(snapshot, words);
        GC.KeepAlive(columns);
        return instant is null
            ? ResolvedFilter.OfWords(snapshot, words, "scan of a column, until the next task is overdue", changed, changes)
            : ResolvedFilter.OfWords(snapshot, words, "scan of a column, once");
    }

    /// <summary>A time is over right after it, a day with its last moment.</summary>
    private static long OverdueFrom(long ticks, short zone)
    {
        long length = zone == TaskTime.DateZone ? TimeSpan.TicksPerDay : 1;
        return ticks > long.MaxValue - length ? long.MaxValue : ticks + length;
    }

    private static void RemoveFinished(Snapshot snapshot, Span<ulong> words)
    {
        Span<ulong> buffer = stackalloc ulong[FilterChunk.MaxWords];
        for (int first = 0; first < words.Length; first += FilterChunk.MaxWords)
        {
            FilterChunk chunk = FilterChunk.At(snapshot, first, now: 0);
            Span<ulong> finished = buffer[..chunk.WordCount];
            Finished.Fill(chunk, finished);
            WordOperations.AndNot(words.Slice(first, chunk.WordCount), finished);
        }
    }
}
