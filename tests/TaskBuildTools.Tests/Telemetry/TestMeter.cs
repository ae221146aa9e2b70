using System.Diagnostics.Metrics;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tests.Telemetry;

/// <summary>A meter of a test's own with all instruments, that other tests do not measure through.</summary>
internal sealed class TestMeter : IDisposable
{
    private readonly Dictionary<string, long> _levels = [];

    public TestMeter()
    {
        Instruments = new TelemetryInstruments(Meter);
        Meter.CreateObservableCounter(TelemetryInstruments.CacheHitsName, () => Observed("hits"));
        Meter.CreateObservableCounter(TelemetryInstruments.CacheMissesName, () => Observed("misses"));
        Meter.CreateObservableUpDownCounter(TelemetryInstruments.CacheBytesName, () => Observed("bytes"));
    }

    public Meter Meter { get; } = new("TaskBuildTools.Test");

    public TelemetryInstruments Instruments { get; }

    public ManualClock Clock { get; } = new();

    public ProcessMemory Memory { get; set; } = new(1_000, 2_000);

    public PerformanceMonitor Monitor(int historyLength = 3_600) =>
        new(new PerformanceMonitorOptions { TimeProvider = Clock, HistoryLength = historyLength }, Meter, () => Memory);

    public void Took(string operation, double seconds) =>
        Instruments.OperationDuration.Record(seconds, new KeyValuePair<string, object?>("operation", operation));

    public void Cache(string level, long hits, long misses, long bytes) =>
        (_levels["hits/" + level], _levels["misses/" + level], _levels["bytes/" + level]) = (hits, misses, bytes);

    public void Dispose() => Meter.Dispose();

    private IEnumerable<Measurement<long>> Observed(string what) => _levels
        .Where(entry => entry.Key.StartsWith(what + "/", StringComparison.Ordinal))
        .Select(entry => new Measurement<long>(entry.Value, new KeyValuePair<string, object?>("level", entry.Key[(what.Length + 1)..])));
}
