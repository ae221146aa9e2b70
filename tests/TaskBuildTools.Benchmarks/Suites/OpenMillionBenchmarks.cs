using BenchmarkDotNet.Attributes;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.Benchmarks.Peers;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>Opening an index of a million tasks, which must cost what opening a small one does.</summary>
[MemoryDiagnoser]
public class OpenMillionBenchmarks
{
    private const int Million = 1_000_000;

    private static readonly TaskFilter Filter = TaskFilter.Field("status", Questions.Status);

    // Making it takes much longer than what is measured, so all benchmarks have one.
    private static readonly Lazy<string> Index = new(static () =>
    {
        string folder = Directory.CreateTempSubdirectory("taskbuildtools-benchmark-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        string path = Path.Combine(folder, "tasks.tbx");
        BenchmarkBacklog.Make(Million).WriteIndex(path);
        GC.Collect();
        return path;
    });

    [Params(Million)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Write() => WrongAnswerException.ThrowIfDifferent("tasks", Million, Open());

    [Benchmark(Baseline = true, Description = "TaskBuildTools, open and first answer")]
    public long FirstAnswer()
    {
        using TaskIndex index = TaskIndex.Open(Index.Value);
        return index.Where(Filter).Count();
    }

    [Benchmark(Description = "TaskBuildTools, open")]
    public long Open()
    {
        using TaskIndex index = TaskIndex.Open(Index.Value);
        return index.Count;
    }
}
