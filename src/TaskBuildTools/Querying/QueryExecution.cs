using TaskBuildTools.Filters;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Querying;

/// <summary>
/// Runs queries: every way of asking one ends here, each with the number of tasks that were scanned. What takes note of
/// queries does it here.
/// </summary>
internal static class QueryExecution
{
    /// <summary>Starts to measure a query: 0 without a listener.</summary>
    public static long Start(in TaskQuery query) => Instrumentation.Begin(query.Selection.Snapshot.Services.SlowQueries);

    /// <summary>Takes note of a query that has ended, and of its plan if it was slow.</summary>
    /// <param name="started">From <see cref="Start"/>; nothing happens for 0.</param>
    /// <param name="operation">One of <see cref="OperationNames"/>.</param>
    /// <param name="query">The query.</param>
    /// <param name="scanned">Tasks that were scanned.</param>
    /// <param name="returned">Tasks that were given out, or 1 for a number.</param>
    public static void Note(long started, string operation, in TaskQuery query, long scanned, long returned)
    {
        if (started == 0)
        {
            return;
        }

        TimeSpan elapsed = Instrumentation.End(started, operation, scanned, returned);
        if (query.Selection.Snapshot.Services.SlowQueries is { } watch && watch.IsSlow(elapsed))
        {
            watch.Report(operation, elapsed, scanned, returned, query, static slow =>
                slow.Selection.Snapshot.IsDisposed ? "The index was disposed of meanwhile." : slow.Explain().ToString());
        }
    }

    /// <summary>How many tasks match a selection.</summary>
    public static int Count(in TaskSelection selection, out int scanned)
    {
        Snapshot snapshot = selection.Snapshot;
        ObjectDisposedException.ThrowIf(snapshot.IsDisposed, typeof(TaskIndex));
        scanned = 0;
        long now = selection.Now();
        if (selection.KnownCount(now) is { } known)
        {
            return known;
        }

        Span<ulong> buffer = stackalloc ulong[FilterChunk.MaxWords];
        int total = FilterChunk.TotalWords(snapshot);
        int count = 0;
        for (int first = 0; first < total; first += FilterChunk.MaxWords)
        {
            FilterChunk chunk = FilterChunk.At(snapshot, first, now);
            Span<ulong> words = buffer[..chunk.WordCount];
            selection.Evaluate(chunk, words);
            count += WordOperations.Count(words);
        }

        scanned = snapshot.TaskCount;
        GC.KeepAlive(snapshot);
        return count;
    }

    /// <summary>Whether a task matches a selection; ends with the first chunk in which one does.</summary>
    public static bool Any(in TaskSelection selection, out int scanned)
    {
        Snapshot snapshot = selection.Snapshot;
        ObjectDisposedException.ThrowIf(snapshot.IsDisposed, typeof(TaskIndex));
        scanned = 0;
        long now = selection.Now();
        Span<ulong> buffer = stackalloc ulong[FilterChunk.MaxWords];
        int total = FilterChunk.TotalWords(snapshot);
        bool isFound = false;
        for (int first = 0; first < total && !isFound; first += FilterChunk.MaxWords)
        {
            FilterChunk chunk = FilterChunk.At(snapshot, first, now);
            Span<ulong> words = buffer[..chunk.WordCount];
            selection.Evaluate(chunk, words);
            scanned = Math.Min(snapshot.TaskCount, scanned + chunk.WordCount * 64);
            isFound = words.ContainsAnyExcept(0UL);
        }

        GC.KeepAlive(snapshot);
        return isFound;
    }

    /// <summary>Begins to go through the tasks of a query in order.</summary>
    /// <param name="selection">Which tasks.</param>
    /// <param name="order">In which order; by id they are found as far as the caller enumerates, else all of them now.</param>
    /// <param name="isPage">Whether a page of the same query may have been asked for just before.</param>
    public static ResultSet Begin(in TaskSelection selection, in TaskOrder order, bool isPage)
    {
        ResultSet set = ResultSet.Rent(selection, mayReuse: isPage);
        if (!order.IsNatural)
        {
            set.FillAll();
        }

        return set;
    }

    /// <summary>Ends what <see cref="Begin"/> began; a second time has no effect.</summary>
    /// <param name="set">What it gave.</param>
    /// <param name="ticket">The ticket that it had.</param>
    public static void End(ResultSet set, int ticket) => set.Return(ticket);

    /// <summary>Finds where a page starts and ends.</summary>
    public static TaskPage Page(in TaskQuery query, int size, WalkStart start, out int scanned)
    {
        TaskOrder order = query.Order();
        ResultSet set = Begin(query.Selection, order, isPage: true);
        int ticket = set.Ticket;
        int count = 0;
        int first = -1;
        int last = -1;
        try
        {
            var walk = new OrderWalk(order, set, start);
            int next = walk.Next();
            for (first = next; next >= 0 && count < size; next = walk.Next())
            {
                last = next;
                count++;
            }

            scanned = set.RowsScanned;
            WalkStart onPage = order.HasTieKeys ? new WalkStart { TaskPlusOne = first + 1, IsIncluded = true } : start;
            return new TaskPage(query, onPage, count, last, hasMore: next >= 0, set.KnownCount);
        }
        finally
        {
            End(set, ticket);
        }
    }
}
