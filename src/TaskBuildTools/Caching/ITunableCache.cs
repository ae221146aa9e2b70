namespace TaskBuildTools.Caching;

/// <summary>What a tuner sees of a cache, and moves. Thread-safe.</summary>
internal interface ITunableCache
{
    /// <summary>What both memory levels may hold together, in bytes.</summary>
    long MemoryCapacity { get; }

    /// <summary>The part of it that is for decoded records, 0 to 1; the rest is for computed results.</summary>
    double RecordsShare { get; }

    /// <summary>Observes lookups, or null.</summary>
    ICacheAccessObserver? Observer { get; set; }

    /// <summary>Moves the border between the levels; what no longer fits is evicted at once.</summary>
    void SetShares(double recordsShare);
}
