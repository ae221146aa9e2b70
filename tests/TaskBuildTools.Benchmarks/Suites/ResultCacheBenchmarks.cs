using System.Globalization;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using TaskBuildTools.Caching;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>What a computed result (a table of 1,000 rows) costs from the cache, plain and compressed, and from disk.</summary>
[MemoryDiagnoser]
public partial class ResultCacheBenchmarks
{
    private static readonly ResultKey Key = new("table", 1);

    private readonly TaskCache _plain = new(new TaskCacheOptions());
    private readonly TaskCache _compressed = new(new TaskCacheOptions { CompressAbove = 0 });
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "taskbuildtools-benchmark-" + Environment.ProcessId);
    private TaskCache _disk = new(new TaskCacheOptions());

    [GlobalSetup]
    public void Fill()
    {
        _disk = new TaskCache(new TaskCacheOptions { Performance = new PerformanceOptions { DiskCacheEnabled = true }, DiskFolder = _folder });
        Ask(_plain);
        Ask(_compressed);
        Ask(_disk);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"// {_plain.Results.Bytes} bytes plain, {_compressed.Results.Bytes} bytes compressed, {_disk.Disk.Bytes} bytes on disk"));
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public int Hit() => Ask(_plain);

    [Benchmark]
    public int HitCompressed() => Ask(_compressed);

    [Benchmark]
    public int HitOnDisk()
    {
        _disk.Results.Clear();
        return Ask(_disk);
    }

    private static int Ask(TaskCache cache) => cache.GetOrCompute(Key, TableJson.Default.Table, Compute).Rows.Count;

    private static Table Compute() => new([.. Enumerable.Range(0, 1_000).Select(number => new Row(
        string.Create(CultureInfo.InvariantCulture, $"TASK-{number}"), number * 7 % 1_000, number * 13 % 97))]);

    internal sealed record Row(string Id, int Count, int Hours);

    internal sealed record Table(IReadOnlyList<Row> Rows);

    [JsonSerializable(typeof(Table))]
    internal sealed partial class TableJson : JsonSerializerContext;
}
