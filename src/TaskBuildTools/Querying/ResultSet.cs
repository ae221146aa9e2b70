namespace TaskBuildTools.Querying;

/// <summary>
/// The matching tasks of a query as a bitmap that is used again and again: each thread keeps one, so that a query allocates
/// only when it runs inside another. The ticket tells a holder whether the set is still its own.
/// </summary>
internal sealed class ResultSet
{
    [ThreadStatic]
    private static ResultSet? _spare;

    private ulong[] _words = [];

    public int Ticket { get; private set; }

    public ReadOnlySpan<ulong> Words => _words;

    public static ResultSet Rent(Snapshot snapshot, TaskFilter? filter, bool ready, bool blocked)
    {
        ObjectDisposedException.ThrowIf(snapshot.IsDisposed, typeof(TaskIndex));
        ResultSet set = _spare ?? new ResultSet();
        _spare = null;
        int total = FilterChunk.TotalWords(snapshot);
        if (set._words.Length < total)
        {
            set._words = new ulong[total];
        }

        for (int first = 0; first < total; first += FilterChunk.MaxWords)
        {
            FilterChunk chunk = FilterChunk.At(snapshot, first);
            Evaluate(chunk, filter, ready, blocked, set._words.AsSpan(first, chunk.WordCount));
        }

        GC.KeepAlive(snapshot);
        return set;
    }

    public static int Count(Snapshot snapshot, TaskFilter? filter, bool ready, bool blocked)
    {
        ObjectDisposedException.ThrowIf(snapshot.IsDisposed, typeof(TaskIndex));
        Span<ulong> buffer = stackalloc ulong[FilterChunk.MaxWords];
        int total = FilterChunk.TotalWords(snapshot);
        int count = 0;
        for (int first = 0; first < total; first += FilterChunk.MaxWords)
        {
            FilterChunk chunk = FilterChunk.At(snapshot, first);
            Span<ulong> words = buffer[..chunk.WordCount];
            Evaluate(chunk, filter, ready, blocked, words);
            count += WordOperations.Count(words);
        }

        GC.KeepAlive(snapshot);
        return count;
    }

    public void Return(int ticket)
    {
        if (ticket != Ticket)
        {
            return;
        }

        Ticket++;
        _spare = this;
    }

    public bool Contains(int ordinal) => (_words[ordinal >> 6] >> (ordinal & 63) & 1) != 0;

    private static void Evaluate(FilterChunk chunk, TaskFilter? filter, bool ready, bool blocked, Span<ulong> words)
    {
        (filter ?? TaskFilter.All).Fill(chunk, words);
        if (ready)
        {
            TaskFilter.Ready.And(chunk, words);
        }

        if (blocked)
        {
            TaskFilter.Blocked.And(chunk, words);
        }
    }
}
