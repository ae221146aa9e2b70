using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;

namespace TaskBuildTools.Querying;

/// <summary>Which tasks of a snapshot a query means, before any order: a filter, and perhaps only ready or blocked ones.</summary>
internal readonly record struct TaskSelection(Snapshot Snapshot, TaskFilter? Filter, bool Ready, bool Blocked)
{
    /// <summary>Whether the answer depends on the time.</summary>
    public bool UsesClock => Filter?.UsesClock == true;

    /// <summary>The filter as a whole.</summary>
    public TaskFilter AsFilter()
    {
        TaskFilter? filter = Filter;
        if (Ready)
        {
            filter = filter is null ? TaskFilter.Ready : filter & TaskFilter.Ready;
        }

        if (Blocked)
        {
            filter = filter is null ? TaskFilter.Blocked : filter & TaskFilter.Blocked;
        }

        return filter ?? TaskFilter.All;
    }

    /// <summary>What <see cref="FilterChunk.Now"/> is for the whole of one query.</summary>
    public long Now() => UsesClock ? Snapshot.Services.Clock.GetUtcNow().UtcTicks : 0;

    /// <summary>How many tasks match, if that is known without going over them.</summary>
    public int? KnownCount(long now) => Ready || Blocked ? null : (Filter ?? TaskFilter.All).CountOf(Snapshot, now);

    public void Evaluate(FilterChunk chunk, Span<ulong> words)
    {
        (Filter ?? TaskFilter.All).Fill(chunk, words);
        if (Ready)
        {
            TaskFilter.Ready.And(chunk, words);
        }

        if (Blocked)
        {
            TaskFilter.Blocked.And(chunk, words);
        }
    }
}
