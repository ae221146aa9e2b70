namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>The tasks with the smallest keys; of equal ones, those with the smallest ordinals. Not thread-safe.</summary>
internal sealed class TopTasks(int capacity)
{
    private const int MinFree = 1024;

    private readonly List<(long Key, int Ordinal)> _tasks = [];

    /// <summary>The keys and ordinals, in order.</summary>
    public (long Key, int Ordinal)[] Sorted()
    {
        Cut();
        return [.. _tasks];
    }

    public void Add(long key, int ordinal)
    {
        if (capacity == 0)
        {
            return;
        }

        _tasks.Add((key, ordinal));
        // A sort now and then, rather than a heap kept at each step.
        if (_tasks.Count >= Math.Max(MinFree, capacity * 2L))
        {
            Cut();
        }
    }

    public void Add(TopTasks other)
    {
        foreach ((long key, int ordinal) in other._tasks)
        {
            Add(key, ordinal);
        }
    }

    private void Cut()
    {
        _tasks.Sort();
        if (_tasks.Count > capacity)
        {
            _tasks.RemoveRange(capacity, _tasks.Count - capacity);
        }
    }
}
