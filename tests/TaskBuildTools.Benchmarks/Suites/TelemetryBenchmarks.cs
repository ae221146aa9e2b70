using BenchmarkDotNet.Attributes;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Querying;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>What measuring costs a count: not at all (the counting itself), while nobody listens, and with a monitor.</summary>
[MemoryDiagnoser]
public class TelemetryBenchmarks
{
    private readonly TaskFilter _filter = TaskFilter.Field("status", "todo") & TaskFilter.HasAny("agent");
    private TaskIndex _index = null!;
    private TaskQuery _query;
    private PerformanceMonitor? _monitor;

    [Params(100, 10_000)]
    public int Tasks { get; set; }

    [GlobalSetup(Targets = [nameof(Bare), nameof(NobodyListens)])]
    public void Open()
    {
        _index = TaskIndex.Open(CacheSamples.Index(Tasks, textLength: 100));
        _query = _index.Where(_filter);
    }

    [GlobalSetup(Target = nameof(MonitorListens))]
    public void OpenAndListen()
    {
        Open();
        _monitor = new PerformanceMonitor();
    }

    [GlobalCleanup]
    public void Close()
    {
        _monitor?.Dispose();
        _index.Dispose();
    }

    [Benchmark(Baseline = true)]
    public int Bare() => QueryExecution.Count(_query.Selection, out _);

    [Benchmark]
    public int NobodyListens() => _query.Count();

    [Benchmark]
    public int MonitorListens() => _query.Count();
}
