using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Caching;

/// <summary>
/// The caches of the process, for instruments that read all of them when a listener asks. Counters of a cache that is gone
/// stay in the sums, so that these never fall. Thread-safe.
/// </summary>
internal static class CacheRegistry
{
    private static readonly Lock Guard = new();
    private static readonly List<(WeakReference<TaskCache> Cache, CacheCounters[] Counters)> Entries = [];
    private static readonly CacheStatistics[] Gone = new CacheStatistics[3];

    /// <summary>Kept alive by the meter as well; here it says that there are instruments as soon as there is a cache.</summary>
    private static readonly CacheInstruments Instruments = new(Instrumentation.Meter, Totals);

    public static void Add(TaskCache cache)
    {
        _ = Instruments;
        lock (Guard)
        {
            // Opening many indexes must not make this list grow.
            if ((Entries.Count & 63) == 63)
            {
                Prune();
            }

            Entries.Add((new WeakReference<TaskCache>(cache), [cache.Records.Counters, cache.Results.Counters, cache.Disk.Counters]));
        }
    }

    /// <summary>The sums over all caches by level: records, results, disk. Bytes, capacity and count are of those in use.</summary>
    public static CacheStatistics[] Totals()
    {
        lock (Guard)
        {
            Prune();
            CacheStatistics[] totals =
            [
                Gone[0] with { Level = TaskCache.RecordsName },
                Gone[1] with { Level = TaskCache.ResultsName },
                Gone[2] with { Level = TaskCache.DiskName },
            ];
            foreach ((WeakReference<TaskCache> reference, CacheCounters[] counters) in Entries)
            {
                reference.TryGetTarget(out TaskCache? cache);
                CacheLevel?[] levels = [cache?.Records, cache?.Results, cache?.Disk];
                for (int level = 0; level < totals.Length; level++)
                {
                    totals[level] = Plus(totals[level], counters[level]) with
                    {
                        Bytes = totals[level].Bytes + (levels[level]?.Bytes ?? 0),
                        Capacity = totals[level].Capacity + (levels[level]?.Capacity ?? 0),
                        Count = totals[level].Count + (levels[level]?.Count ?? 0),
                    };
                }
            }

            return totals;
        }
    }

    private static void Prune()
    {
        for (int i = Entries.Count - 1; i >= 0; i--)
        {
            if (!Entries[i].Cache.TryGetTarget(out _))
            {
                for (int level = 0; level < Gone.Length; level++)
                {
                    Gone[level] = Plus(Gone[level], Entries[i].Counters[level]);
                }

                Entries[i] = Entries[^1];
                Entries.RemoveAt(Entries.Count - 1);
            }
        }
    }

    private static CacheStatistics Plus(CacheStatistics sum, CacheCounters counters) => sum with
    {
        Hits = sum.Hits + counters.Hits,
        Misses = sum.Misses + counters.Misses,
        Evictions = sum.Evictions + counters.Evictions,
        Expirations = sum.Expirations + counters.Expirations,
        Revived = sum.Revived + counters.Revived,
        Trims = sum.Trims + counters.Trims,
    };
}
