namespace TaskBuildTools.Querying;

/// <summary>What a filter has looked up in a snapshot; holds no reference to the snapshot.</summary>
internal interface ISnapshotBinding
{
    /// <summary>Whether it answers for this snapshot at this time (UTC ticks; where the time matters).</summary>
    bool IsFor(long snapshotId, long now);
}

/// <summary>
/// The bindings of one filter to the last few snapshots that it was used on: threads that use it on two snapshots at once do
/// not take each other's away. Thread-safe; two threads may bind at once, and one of the results stays.
/// </summary>
internal sealed class SnapshotBindings<T>
    where T : class, ISnapshotBinding
{
    private const int Capacity = 4;

    private T[] _entries = [];

    public T? Find(long snapshotId, long now)
    {
        foreach (T entry in _entries)
        {
            if (entry.IsFor(snapshotId, now))
            {
                return entry;
            }
        }

        return null;
    }

    public T Add(T binding)
    {
        T[] entries = _entries;
        _entries = [binding, .. entries.AsSpan(0, Math.Min(entries.Length, Capacity - 1))];
        return binding;
    }
}
