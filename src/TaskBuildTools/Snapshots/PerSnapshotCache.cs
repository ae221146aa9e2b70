using System.Runtime.CompilerServices;

namespace TaskBuildTools.Snapshots;

/// <summary>
/// What filters have looked up in one snapshot, however many there are. Kept with the snapshot, under the filter itself: it goes
/// when either of the two does, so neither keeps the other alive, and filters that are made for one question leave nothing.
/// Thread-safe; finding takes no lock and allocates nothing. Two threads may bind at once, and one of the results stays.
/// </summary>
internal sealed class PerSnapshotCache
{
    // A table whose keys are weak. Its values must not lead to the snapshot: a filter in a static field would keep it for good.
    private readonly ConditionalWeakTable<TaskFilter, Entry> _entries = [];

    /// <summary>Of how many filters that are still there something is remembered. Goes through them.</summary>
    public int Count => _entries.Count();

    /// <summary>What the filter has looked up that answers at this time, or null.</summary>
    public T? Find<T>(TaskFilter filter, long now)
        where T : class, IPerSnapshotValue
    {
        if (!_entries.TryGetValue(filter, out Entry? entry))
        {
            return null;
        }

        return entry.Latest.IsFor(now) ? (T)entry.Latest : entry.Previous?.IsFor(now) == true ? (T)entry.Previous : null;
    }

    /// <summary>Remembers what was looked up.</summary>
    /// <returns>It, or what another thread was quicker to look up.</returns>
    public T Add<T>(TaskFilter filter, T binding, long now)
        where T : class, IPerSnapshotValue
    {
        if (_entries.TryAdd(filter, new Entry(binding, null)))
        {
            return binding;
        }

        if (Find<T>(filter, now) is { } known)
        {
            return known;
        }

        // The time went on. A query that began before still asks for the binding that it began with.
        IPerSnapshotValue? previous = _entries.TryGetValue(filter, out Entry? entry) ? entry.Latest : null;
        _entries.AddOrUpdate(filter, new Entry(binding, previous));
        return binding;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _entries.Clear();

    private sealed record Entry(IPerSnapshotValue Latest, IPerSnapshotValue? Previous);
}
