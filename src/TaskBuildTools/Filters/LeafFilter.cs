using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>A filter that looks up once per snapshot which tasks it means; the snapshot remembers it as long as the filter is there.</summary>
internal abstract class LeafFilter() : TaskFilter(1)
{
    internal sealed override void Fill(FilterChunk chunk, Span<ulong> words) => chunk.Fill(SetOf(chunk), words);

    internal sealed override void And(FilterChunk chunk, Span<ulong> words)
    {
        Posting set = SetOf(chunk);
        if (set.IsBitmap)
        {
            WordOperations.And(words, set.Words.Slice(chunk.FirstWord, chunk.WordCount));
        }
        else
        {
            base.And(chunk, words);
        }
    }

    internal sealed override void Or(FilterChunk chunk, Span<ulong> words) => chunk.Or(SetOf(chunk), words);

    internal sealed override FilterEstimate Estimate(Snapshot snapshot)
    {
        long now = UsesClock ? snapshot.Services.Clock.GetUtcNow().UtcTicks : 0;
        ResolvedFilter? binding = IsCheapToBind ? BindingIn(snapshot, now) : snapshot.Bindings.Find<ResolvedFilter>(this, now);
        return binding?.Estimate ?? Guess(snapshot);
    }

    internal sealed override int? CountOf(Snapshot snapshot, long now) => BindingIn(snapshot, now).Count;

    /// <summary>Whether binding costs no more than some lookups, so that planning may do it.</summary>
    protected virtual bool IsCheapToBind => true;

    /// <summary>Finds out which tasks it means.</summary>
    /// <param name="snapshot">In which snapshot.</param>
    /// <param name="now">The time of the query, where <see cref="TaskFilter.UsesClock"/>.</param>
    protected abstract ResolvedFilter Bind(Snapshot snapshot, long now);

    /// <summary>The estimate before a binding that is not cheap.</summary>
    protected virtual FilterEstimate Guess(Snapshot snapshot) => throw new InvalidOperationException();

    /// <summary>Finds the matching tasks of a chunk of a binding that scans.</summary>
    /// <param name="chunk">Which tasks.</param>
    /// <param name="binding">What <see cref="Bind"/> gave.</param>
    /// <param name="words">Cleared.</param>
    protected virtual void Scan(FilterChunk chunk, ResolvedFilter binding, Span<ulong> words)
    {
        IndexColumns columns = chunk.Columns;
        int first = chunk.FirstWord * 64;
        int end = Math.Min(chunk.Snapshot.TaskCount, first + chunk.WordCount * 64);
        for (int ordinal = first; ordinal < end; ordinal++)
        {
            if (Matches(columns, binding.Field, ordinal))
            {
                words[(ordinal - first) >> 6] |= 1UL << (ordinal & 63);
            }
        }
    }

    /// <summary>Whether a task matches, for a binding that scans.</summary>
    /// <param name="columns">Of the snapshot.</param>
    /// <param name="target">The <see cref="ResolvedFilter.Field"/> of the binding.</param>
    /// <param name="ordinal">Which task.</param>
    protected virtual bool Matches(IndexColumns columns, int target, int ordinal) => throw new InvalidOperationException();

    private ResolvedFilter BindingIn(Snapshot snapshot, long now) =>
        snapshot.Bindings.Find<ResolvedFilter>(this, now) ?? snapshot.Bindings.Add(this, Bind(snapshot, now), now);

    private Posting SetOf(FilterChunk chunk)
    {
        Snapshot snapshot = chunk.Snapshot;
        ResolvedFilter binding = BindingIn(snapshot, chunk.Now);
        if (binding.NeedsScan(chunk))
        {
            Span<ulong> found = stackalloc ulong[FilterChunk.MaxWords];
            found = found[..chunk.WordCount];
            found.Clear();
            Scan(chunk, binding, found);
            binding.Remember(chunk, found);
        }

        return binding.Set(snapshot.Columns);
    }
}
