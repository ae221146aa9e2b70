using TaskBuildTools.Caching;

namespace TaskBuildTools.Tuning;

/// <summary>Follows the lookups of a cache's two memory levels. Thread-safe.</summary>
/// <param name="bandBytes">Bytes of a band of the curves.</param>
internal sealed class ShadowObserver(long bandBytes) : ICacheAccessObserver
{
    public ShadowStack Records { get; } = new(bandBytes);

    public ShadowStack Results { get; } = new(bandBytes);

    public void Accessed(MemoryLevelKind level, ulong keyHash, long bytes, long missTicks, bool isHit) =>
        (level == MemoryLevelKind.Records ? Records : Results).Access(keyHash, bytes, missTicks, isHit);
}
