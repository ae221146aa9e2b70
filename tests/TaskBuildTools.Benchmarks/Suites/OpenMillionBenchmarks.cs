using BenchmarkDotNet.Attributes;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Benchmarks.Peers;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>Opening an index of a million tasks, which must cost what opening a small one does.</summary>
[MemoryDiagnoser]
public class OpenMillionBenchmarks
{
    private static readonly TaskFilter Filter = TaskFilter.Field("status", Questions.Status);

    private string _folder = "";

    [Params(1_000_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _folder = Directory.CreateTempSubdirectory("tbt").FullName;
        BenchmarkBacklog.Make(Tasks).WriteIndex(Path.Combine(_folder, "tasks.tbx"));
        GC.Collect();
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true, Description = "TaskBuildTools, open and first answer")]
    public long FirstAnswer()
    {
        using TaskIndex index = TaskIndex.Open(Path.Combine(_folder, "tasks.tbx"));
        return index.Where(Filter).Count();
    }

    [Benchmark(Description = "TaskBuildTools, open")]
    public long Open()
    {
        using TaskIndex index = TaskIndex.Open(Path.Combine(_folder, "tasks.tbx"));
        return index.Count;
    }
}
