namespace TaskBuildTools.Caching;

/// <summary>One level of a <see cref="TaskCache"/>: what it holds, and how it did so far. Thread-safe.</summary>
public abstract class CacheLevel
{
    private protected CacheLevel(string name) => Name = name;

    /// <summary><c>records</c>, <c>results</c> or <c>disk</c>.</summary>
    public string Name { get; }

    /// <summary>Why the level keeps nothing, such as a folder that cannot be written; null where it works.</summary>
    public virtual string? DisabledReason => null;

    /// <summary>
    /// Bytes held; never more than <see cref="Capacity"/> once a call has returned. For memory an estimate that includes the cache's own
    /// bookkeeping, for disk the length of the files as this process knows them.
    /// </summary>
    public abstract long Bytes { get; }

    /// <summary>The bound of <see cref="Bytes"/>.</summary>
    public abstract long Capacity { get; }

    /// <summary>Entries held.</summary>
    public abstract long Count { get; }

    /// <summary>Questions that were answered without decoding or computing.</summary>
    public long Hits => Counters.Hits;

    /// <summary>Questions that were not.</summary>
    public long Misses => Counters.Misses;

    /// <summary>Entries that were evicted, or dropped under memory pressure.</summary>
    public long Evictions => Counters.Evictions;

    /// <summary>Entries that were found, or swept up, past their time to live.</summary>
    public long Expirations => Counters.Expirations;

    /// <summary>Those of <see cref="Hits"/> that had been evicted, and were still alive because a caller used them.</summary>
    public long Revived => Counters.Revived;

    /// <summary>How often the level was cut down because memory ran short.</summary>
    public long Trims => Counters.Trims;

    /// <summary>Hits among all questions, from 0 to 1; 0 before the first.</summary>
    public double HitRate => Statistics.HitRate;

    /// <summary>All of this at one moment.</summary>
    public CacheStatistics Statistics => new()
    {
        Level = Name,
        Bytes = Bytes,
        Capacity = Capacity,
        Count = Count,
        Hits = Hits,
        Misses = Misses,
        Evictions = Evictions,
        Expirations = Expirations,
        Revived = Revived,
        Trims = Trims,
        DisabledReason = DisabledReason,
    };

    internal CacheCounters Counters { get; } = new();

    /// <summary>Forgets all entries, and keeps the counters. What other threads add meanwhile may stay.</summary>
    public abstract void Clear();
}
