namespace TaskBuildTools.Searching;

/// <summary>The best of the tasks that it is shown, without keeping the others. Not thread-safe.</summary>
internal sealed class BestHits(int limit)
{
    // The worst on top. A score counts the other way round, since the queue gives the smallest first.
    private readonly PriorityQueue<int, (double Score, int Negative)> _queue = new();

    public void Add(int ordinal, double score)
    {
        if (_queue.Count < limit)
        {
            _queue.Enqueue(ordinal, (score, -ordinal));
        }
        else
        {
            // Of equal scores the smaller ordinal, which is the smaller id, is the better one.
            _queue.EnqueueDequeue(ordinal, (score, -ordinal));
        }
    }

    /// <summary>Best first, and empties it.</summary>
    public (int Ordinal, double Score)[] Take()
    {
        var hits = new (int, double)[_queue.Count];
        for (int i = hits.Length - 1; _queue.TryDequeue(out int ordinal, out (double Score, int) priority); i--)
        {
            hits[i] = (ordinal, priority.Score);
        }

        return hits;
    }
}
