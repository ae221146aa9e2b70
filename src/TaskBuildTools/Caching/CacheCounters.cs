using BitFaster.Caching.Counters;

namespace TaskBuildTools.Caching;

/// <summary>What a level counts. Outlives the level in <see cref="CacheRegistry"/>, so that sums never fall. Thread-safe.</summary>
internal sealed class CacheCounters
{
    private readonly Counter _hits = new();
    private readonly Counter _misses = new();
    private long _evictions;
    private long _expirations;
    private long _revived;
    private long _trims;
    private long _recentMisses;
    private long _missTicks;

    public long Hits => _hits.Count();

    public long Misses => _misses.Count();

    public long Evictions => Volatile.Read(ref _evictions);

    public long Expirations => Volatile.Read(ref _expirations);

    public long Revived => Volatile.Read(ref _revived);

    public long Trims => Volatile.Read(ref _trims);

    /// <summary>Misses, and revivals, of what had been evicted a short while before: hits that a larger level would have had.</summary>
    public long RecentlyEvictedMisses => Volatile.Read(ref _recentMisses);

    /// <summary>Time spent on decoding or computing what was missed, in ticks of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long MissTicks => Volatile.Read(ref _missTicks);

    public void CountHit() => _hits.Increment();

    public void CountMiss() => _misses.Increment();

    public void CountEviction() => Interlocked.Increment(ref _evictions);

    public void CountExpiration() => Interlocked.Increment(ref _expirations);

    public void CountRevived() => Interlocked.Increment(ref _revived);

    public void CountTrim() => Interlocked.Increment(ref _trims);

    public void CountRecentlyEvictedMiss() => Interlocked.Increment(ref _recentMisses);

    public void AddMissTicks(long ticks) => Interlocked.Add(ref _missTicks, ticks);
}
