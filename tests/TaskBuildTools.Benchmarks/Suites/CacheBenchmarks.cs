using System.Globalization;
using BenchmarkDotNet.Attributes;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Caching;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>
/// What a record costs from the cache, decoded from the index, and held compressed. The records have some 300 characters of
/// text, or some 4,000.
/// </summary>
[MemoryDiagnoser]
public class CacheBenchmarks
{
    private const int Count = 1_000;

    private TaskRef[] _plain = [];
    private TaskRef[] _compressed = [];

    [Params(300, 4_000)]
    public int Text { get; set; }

    [GlobalSetup]
    public void Open()
    {
        byte[] content = CacheSamples.Index(Count, Text);
        var plain = new TaskCache(new TaskCacheOptions());
        var compressed = new TaskCache(new TaskCacheOptions { CompressAbove = 0 });
        _plain = Tasks(content, plain);
        _compressed = Tasks(content, compressed);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"// {Count} records: {plain.Records.Bytes} bytes plain, {compressed.Records.Bytes} bytes compressed"));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Decode()
    {
        int length = 0;
        foreach (TaskRef task in _plain)
        {
            length += task.Decode().Title.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Hit()
    {
        int length = 0;
        foreach (TaskRef task in _plain)
        {
            length += task.ToRecord().Title.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int HitCompressed()
    {
        int length = 0;
        foreach (TaskRef task in _compressed)
        {
            length += task.ToRecord().Title.Length;
        }

        return length;
    }

    private static TaskRef[] Tasks(byte[] content, TaskCache cache)
    {
        TaskIndex index = TaskIndex.Open(content, ReadOnlyMemory<byte>.Empty, new TaskIndexOptions { Cache = cache });
        index.Warm();
        return index.All.ToArray();
    }
}
