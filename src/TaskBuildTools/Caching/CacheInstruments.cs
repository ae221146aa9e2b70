using System.Diagnostics.Metrics;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Caching;

/// <summary>The instruments that look at caches when a listener asks: until then they cost nothing.</summary>
internal sealed class CacheInstruments
{
    private readonly Func<CacheStatistics[]> _totals;

    /// <param name="meter">What they belong to.</param>
    /// <param name="totals">The sums by level.</param>
    public CacheInstruments(Meter meter, Func<CacheStatistics[]> totals)
    {
        _totals = totals;
        Instrumentation.Make(meter, meter => meter.CreateObservableCounter(
            TelemetryInstruments.CacheHitsName, () => Measure(level => level.Hits), "{hit}", "Lookups in a cache that found an entry."));
        Instrumentation.Make(meter, meter => meter.CreateObservableCounter(
            TelemetryInstruments.CacheMissesName, () => Measure(level => level.Misses), "{miss}", "Lookups in a cache that found none."));
        Instrumentation.Make(meter, meter => meter.CreateObservableCounter(
            TelemetryInstruments.CacheEvictionsName, () => Measure(level => level.Evictions), "{eviction}", "Entries that were evicted."));
        Instrumentation.Make(meter, meter => meter.CreateObservableCounter(
            TelemetryInstruments.CacheTrimsName, () => Measure(level => level.Trims), "{trim}", "Times that memory pressure made a cache smaller."));
        Instrumentation.Make(meter, meter => meter.CreateObservableUpDownCounter(
            TelemetryInstruments.CacheBytesName, () => Measure(level => level.Bytes), "By", "What caches hold."));
    }

    private IEnumerable<Measurement<long>> Measure(Func<CacheStatistics, long> value) => _totals().Select(level =>
        new Measurement<long>(value(level), new KeyValuePair<string, object?>(TelemetryInstruments.LevelTag, level.Level)));
}
