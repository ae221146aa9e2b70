using BitFaster.Caching;
using BitFaster.Caching.Lru;

namespace TaskBuildTools.Caching;

/// <summary>Tells a level what the eviction policy removed. The policy's own counters stay unused: expiry is not its business here.</summary>
internal readonly struct RemovalPolicy<TKey>(MemoryLevel<TKey> level) : ITelemetryPolicy<TKey, MemoryEntry>
    where TKey : struct, IEquatable<TKey>
{
    /// <summary>No listener: the level is called directly.</summary>
    public event EventHandler<ItemRemovedEventArgs<TKey, MemoryEntry>> ItemRemoved
    {
        add { }
        remove { }
    }

    /// <summary>Entries are not updated.</summary>
    public event EventHandler<ItemUpdatedEventArgs<TKey, MemoryEntry>> ItemUpdated
    {
        add { }
        remove { }
    }

    public double HitRatio => 0;

    public long Total => 0;

    public long Hits => 0;

    public long Misses => 0;

    public long Evicted => 0;

    public long Updated => 0;

    public void IncrementMiss()
    {
    }

    public void IncrementHit()
    {
    }

    public void OnItemRemoved(TKey key, MemoryEntry value, ItemRemovedReason reason) =>
        level.OnRemoved(key, value, reason is ItemRemovedReason.Evicted or ItemRemovedReason.Trimmed);

    public void OnItemUpdated(TKey key, MemoryEntry oldValue, MemoryEntry newValue)
    {
    }

    public void SetEventSource(object source)
    {
    }
}
