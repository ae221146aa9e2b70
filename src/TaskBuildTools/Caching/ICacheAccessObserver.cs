namespace TaskBuildTools.Caching;

/// <summary>Observes lookups in the memory levels of a cache, on the threads that make them. Thread-safe, and fast.</summary>
internal interface ICacheAccessObserver
{
    /// <summary>A value was found, or has just been made because it was not.</summary>
    /// <param name="level">Where it was looked for.</param>
    /// <param name="keyHash">Of its key, evenly spread over 64 bits.</param>
    /// <param name="bytes">What the entry is accounted for.</param>
    /// <param name="missTicks">What making it took, in any one unit; 0 for a hit.</param>
    /// <param name="isHit">Whether it was found.</param>
    void Accessed(MemoryLevelKind level, ulong keyHash, long bytes, long missTicks, bool isHit);
}
