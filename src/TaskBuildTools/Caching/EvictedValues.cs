namespace TaskBuildTools.Caching;

/// <summary>
/// The last values that were evicted, by weak references: one that is still in use is found again without being made
/// anew. A ring: the oldest gives its place to the newest, so it is bounded and needs no cleaning. Thread-safe.
/// </summary>
internal sealed class EvictedValues<TKey>(int capacity)
    where TKey : struct, IEquatable<TKey>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, int> _places = [];
    private readonly List<Slot> _slots = [];
    private int _next;

    public void Add(TKey key, object value, long bytes, long madeAt)
    {
        if (capacity == 0)
        {
            return;
        }

        lock (_lock)
        {
            if (_places.TryGetValue(key, out int place))
            {
                Fill(_slots[place], key, value, bytes, madeAt);
                return;
            }

            if (_slots.Count < capacity)
            {
                _places.Add(key, _slots.Count);
                var added = new Slot();
                Fill(added, key, value, bytes, madeAt);
                _slots.Add(added);
                return;
            }

            Slot oldest = _slots[_next];
            // A place whose value was found again is free; its old key may meanwhile have another place.
            if (oldest.IsUsed)
            {
                _places.Remove(oldest.Key);
            }

            _places[key] = _next;
            Fill(oldest, key, value, bytes, madeAt);
            _next = (_next + 1) % capacity;
        }
    }

    /// <summary>Takes a key out. True if it was there; the value is null where it is no longer in use.</summary>
    public bool TryTake(TKey key, out object? value, out long bytes, out long madeAt)
    {
        value = null;
        (bytes, madeAt) = (0, 0);
        lock (_lock)
        {
            if (!_places.Remove(key, out int place))
            {
                return false;
            }

            Slot slot = _slots[place];
            slot.Value.TryGetTarget(out value);
            (bytes, madeAt) = (slot.Bytes, slot.MadeAt);
            slot.IsUsed = false;
            slot.Value.SetTarget(null!);
            return true;
        }
    }

    public void RemoveWhere(Func<TKey, bool> matches)
    {
        lock (_lock)
        {
            foreach ((TKey key, int place) in _places)
            {
                if (matches(key))
                {
                    _places.Remove(key);
                    _slots[place].IsUsed = false;
                    _slots[place].Value.SetTarget(null!);
                }
            }
        }
    }

    private static void Fill(Slot slot, TKey key, object value, long bytes, long madeAt)
    {
        (slot.Key, slot.Bytes, slot.MadeAt, slot.IsUsed) = (key, bytes, madeAt, true);
        slot.Value.SetTarget(value);
    }

    private sealed class Slot
    {
        public WeakReference<object> Value { get; } = new(null!);

        public TKey Key { get; set; }

        public long Bytes { get; set; }

        public long MadeAt { get; set; }

        public bool IsUsed { get; set; }
    }
}
