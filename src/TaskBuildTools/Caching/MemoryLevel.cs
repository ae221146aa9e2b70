using BitFaster.Caching.Lru;

namespace TaskBuildTools.Caching;

/// <summary>
/// Values in memory within a number of bytes. Which entry goes is decided by the TU-Q policy of BitFaster.Caching's LRU,
/// which counts entries; the bytes are bounded around it: room is reserved before an entry goes in, so that
/// <see cref="Bytes"/> is at no time above <see cref="Capacity"/>. No background thread. Thread-safe.
/// </summary>
/// <param name="name">For the statistics.</param>
/// <param name="capacity">In bytes.</param>
/// <param name="timeToLive">How long an entry is used; zero for as long as it fits.</param>
/// <param name="clock">Measures the time to live.</param>
/// <param name="rememberedEvictions">How many evicted keys are remembered, some 150 bytes each; 0 revives nothing.</param>
/// <param name="kind">Which level it is, for the observer.</param>
internal sealed class MemoryLevel<TKey>(
    string name,
    long capacity,
    TimeSpan timeToLive,
    TimeProvider clock,
    int rememberedEvictions = TaskCacheOptions.DefaultRememberedEvictions,
    MemoryLevelKind kind = MemoryLevelKind.Records) : CacheLevel(name)
    where TKey : struct, IEquatable<TKey>
{
    private readonly ByteBoundPartition _partition = new();
    private readonly EvictedValues<TKey> _evicted = new(rememberedEvictions);
    private readonly Lock _making = new();
    private EvictionQueues? _entries;
    private long _capacity = capacity;
    private long _bytes;
    private long _count;
    private long _sweptAt = clock.GetTimestamp();
    private ICacheAccessObserver? _observer;

    /// <summary>Observes hits, and what is added after a miss; may be null.</summary>
    public ICacheAccessObserver? Observer
    {
        get => Volatile.Read(ref _observer);
        set => Volatile.Write(ref _observer, value);
    }

    public override long Bytes => Volatile.Read(ref _bytes);

    public override long Capacity => Volatile.Read(ref _capacity);

    public override long Count => Volatile.Read(ref _count);

    /// <summary>Finds a value, and counts it if it is there. Who does not find one counts the miss when it turns out to be one.</summary>
    public object? Find(TKey key)
    {
        if (_entries is { } entries && entries.TryGet(key, out MemoryEntry? entry) && entry.Value is { } value)
        {
            if (!IsExpired(entry.MadeAt))
            {
                Counters.CountHit();
                Observer?.Accessed(kind, SpreadHash(key), entry.Bytes, missTicks: 0, isHit: true);
                return value;
            }

            Expire(entries, key, entry);
        }

        return Volatile.Read(ref _count) == 0 && Counters.Evictions == 0 ? null : Revive(key);
    }

    /// <summary>Adds a value. Gives back the value that is held now, which is another one if another thread was faster.</summary>
    /// <param name="key">Names it.</param>
    /// <param name="value">The value, or a <see cref="PackedValue"/>.</param>
    /// <param name="valueBytes">What it takes, without the cache's own bookkeeping.</param>
    /// <param name="missTicks">What making it took.</param>
    public object Add(TKey key, object value, long valueBytes, long missTicks = 0)
    {
        SweepExpired();
        var entry = new MemoryEntry(value, valueBytes + MemoryEntry.Overhead, clock.GetTimestamp());
        object held = Add(key, entry, value, evict: true);
        Observer?.Accessed(kind, SpreadHash(key), entry.Bytes, missTicks, isHit: false);
        return held;
    }

    /// <summary>Adds a value if nothing has to go for it; false where the level is full.</summary>
    public bool TryAddWithoutEviction(TKey key, object value, long valueBytes)
    {
        var entry = new MemoryEntry(value, valueBytes + MemoryEntry.Overhead, clock.GetTimestamp());
        if (Count >= _partition.Total || Bytes + entry.Bytes > Capacity)
        {
            return false;
        }

        Add(key, entry, value, evict: false);
        return true;
    }

    /// <summary>Whether a value is there, without counting the question.</summary>
    public bool Contains(TKey key) =>
        _entries is { } entries && entries.TryGet(key, out MemoryEntry? entry) && entry.Value is not null && !IsExpired(entry.MadeAt);

    /// <summary>Moves the bound. A lower one takes effect before this returns.</summary>
    public void SetCapacity(long bytes)
    {
        Volatile.Write(ref _capacity, bytes);
        _partition.Fit(bytes, Bytes, Count);
        EvictTo(bytes);
    }

    /// <summary>Cuts the level down to a share of what it holds, because memory is short.</summary>
    public void Trim(double share)
    {
        if (Count > 0)
        {
            Counters.CountTrim();
            EvictTo((long)(Bytes * share));
        }
    }

    /// <summary>Removes entries by key and value (null where it is not at hand); gives their number.</summary>
    public int RemoveWhere(Func<TKey, object?, bool> matches)
    {
        int removed = 0;
        if (_entries is { } entries)
        {
            foreach (KeyValuePair<TKey, MemoryEntry> pair in entries)
            {
                if (pair.Value.Value is { } value && matches(pair.Key, value) && entries.TryRemove(pair))
                {
                    removed++;
                }
            }
        }

        _evicted.RemoveWhere(key => matches(key, null));
        return removed;
    }

    public override void Clear()
    {
        if (_entries is not { } entries)
        {
            return;
        }

        RemoveWhere(static (_, _) => true);
        // The queues still hold the removed entries.
        int queued = entries.HotCount + entries.WarmCount + entries.ColdCount - (int)Count;
        if (queued > 0)
        {
            entries.Trim(Math.Min(queued, _partition.Total));
        }
    }

    /// <summary>Called by the eviction policy, once for each entry that leaves.</summary>
    internal void OnRemoved(TKey key, MemoryEntry entry, bool isEviction)
    {
        if (entry.Release() is not { } value)
        {
            return;
        }

        Interlocked.Add(ref _bytes, -entry.Bytes);
        Interlocked.Decrement(ref _count);
        if (isEviction)
        {
            Counters.CountEviction();
            if (rememberedEvictions == 0)
            {
                return;
            }

            // No other holder of the packed form exists, but that its key was evicted is worth knowing.
            _evicted.Add(key, value, entry.Bytes, entry.MadeAt);
        }
    }

    /// <summary>A key's hash spread over 64 bits, each of which depends on all of it (the finalizer of MurmurHash3).</summary>
    private static ulong SpreadHash(TKey key)
    {
        ulong hash = (uint)key.GetHashCode();
        hash = (hash ^ hash >> 33 ^ 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 33;
    }

    private object Add(TKey key, MemoryEntry entry, object value, bool evict)
    {
        // One entry must not empty the level for its own sake.
        if (entry.Bytes > Capacity / 2 || !TryReserve(entry.Bytes, evict))
        {
            return value;
        }

        EvictionQueues entries = Entries();
        Interlocked.Increment(ref _count);
        MemoryEntry held = entries.GetOrAdd(key, static (_, made) => made, entry);
        if (ReferenceEquals(held, entry))
        {
            _partition.Fit(Capacity, Bytes, Count);
            return value;
        }

        Interlocked.Decrement(ref _count);
        Interlocked.Add(ref _bytes, -entry.Bytes);
        return held.Value ?? value;
    }

    private object? Revive(TKey key)
    {
        if (!_evicted.TryTake(key, out object? value, out long bytes, out long madeAt))
        {
            return null;
        }

        Counters.CountRecentlyEvictedMiss();
        if (value is null || IsExpired(madeAt))
        {
            return null;
        }

        Counters.CountHit();
        Counters.CountRevived();
        Observer?.Accessed(kind, SpreadHash(key), bytes, missTicks: 0, isHit: true);
        return Add(key, new MemoryEntry(value, bytes, madeAt), value, evict: true);
    }

    private bool TryReserve(long bytes, bool evict)
    {
        while (true)
        {
            long held = Bytes;
            if (held + bytes <= Capacity)
            {
                if (Interlocked.CompareExchange(ref _bytes, held + bytes, held) == held)
                {
                    return true;
                }
            }
            else if (!evict || !EvictTo(Capacity - bytes))
            {
                return false;
            }
        }
    }

    /// <summary>False where that much could not be evicted, since other threads are about to add it.</summary>
    private bool EvictTo(long bytes)
    {
        bytes = Math.Max(0, bytes);
        if (_entries is not { } entries)
        {
            return Bytes <= bytes;
        }

        // Each step takes an entry from the queues; some of those were removed before and free nothing.
        int attempts = entries.HotCount + entries.WarmCount + entries.ColdCount + 16;
        while (Bytes > bytes && attempts-- > 0)
        {
            entries.Trim(1);
        }

        return Bytes <= bytes;
    }

    private bool IsExpired(long madeAt) => timeToLive > TimeSpan.Zero && clock.GetElapsedTime(madeAt) >= timeToLive;

    /// <summary>Removes what is no longer requested; at most once in the time that an entry lives.</summary>
    private void SweepExpired()
    {
        long sweptAt = Volatile.Read(ref _sweptAt);
        if (!IsExpired(sweptAt) || Interlocked.CompareExchange(ref _sweptAt, clock.GetTimestamp(), sweptAt) != sweptAt
            || _entries is not { } entries)
        {
            return;
        }

        foreach (KeyValuePair<TKey, MemoryEntry> pair in entries)
        {
            if (IsExpired(pair.Value.MadeAt))
            {
                Expire(entries, pair.Key, pair.Value);
            }
        }
    }

    private void Expire(EvictionQueues entries, TKey key, MemoryEntry entry)
    {
        if (entries.TryRemove(new KeyValuePair<TKey, MemoryEntry>(key, entry)))
        {
            Counters.CountExpiration();
        }
    }

    /// <summary>Made at the first entry, so that opening an index costs nothing here.</summary>
    private EvictionQueues Entries()
    {
        if (_entries is { } made)
        {
            return made;
        }

        lock (_making)
        {
            return _entries ??= new EvictionQueues(this);
        }
    }

    private sealed class EvictionQueues(MemoryLevel<TKey> level)
        : ConcurrentLruCore<TKey, MemoryEntry, LruItem<TKey, MemoryEntry>, LruPolicy<TKey, MemoryEntry>, RemovalPolicy<TKey>>(
            Environment.ProcessorCount,
            level._partition,
            EqualityComparer<TKey>.Default,
            default,
            new RemovalPolicy<TKey>(level));
}
