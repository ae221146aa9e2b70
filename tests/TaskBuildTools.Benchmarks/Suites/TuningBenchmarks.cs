using BenchmarkDotNet.Attributes;
using TaskBuildTools.Tests.Tuning;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>A workload that changes, through a cache with fixed shares and through a tuned one; each unit of work takes about 1 µs.</summary>
[MemoryDiagnoser]
public class TuningBenchmarks
{
    private static readonly Action<int> Work = cost => Thread.SpinWait(cost * 30);

    [Benchmark(Baseline = true)]
    public long Fixed() => Run(isTuned: false);

    [Benchmark]
    public long Tuned() => Run(isTuned: true);

    private static long Run(bool isTuned) =>
        new CacheSimulation(isTuned, Work).Work(ChangingWorkload.LookUps(1), ChangingWorkload.PhaseLength).Sum();
}
