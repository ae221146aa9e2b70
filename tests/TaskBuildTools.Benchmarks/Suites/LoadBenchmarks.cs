using BenchmarkDotNet.Attributes;
using LiteDB;
using Microsoft.Data.Sqlite;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.Benchmarks.Peers;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>Opening, and every field of every task: as records, or field by field. Bodies are not among them.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private QueryStores _stores = null!;

    public static IEnumerable<int> AllTasks => Sizes.Thousands;

    [ParamsSource(nameof(AllTasks))]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _stores = QueryStores.Of(Tasks);
        long answer = _stores.Tasks.Sum(static task => PeerTask.From(task).Sum());
        WrongAnswerException.ThrowIfDifferent("TaskBuildTools, records", answer, Records());
        WrongAnswerException.ThrowIfDifferent("TaskBuildTools, fields", answer, Fields());
        WrongAnswerException.ThrowIfDifferent("SQLite", answer, Sqlite());
        WrongAnswerException.ThrowIfDifferent("LiteDB", answer, LiteDb());
        WrongAnswerException.ThrowIfDifferent("JSON", answer, Json());
        WrongAnswerException.ThrowIfDifferent("YamlDotNet", answer, Yaml());
    }

    [Benchmark(Baseline = true, Description = "TaskBuildTools, records")]
    public long Records()
    {
        using TaskIndex index = TaskIndex.Open(_stores.Index);
        long sum = 0;
        foreach (TaskRef task in index.All)
        {
            sum += TaskSum.Of(task.ToRecord());
        }

        return sum;
    }

    [Benchmark(Description = "TaskBuildTools, field by field")]
    public long Fields()
    {
        using TaskIndex index = TaskIndex.Open(_stores.Index);
        long sum = 0;
        foreach (TaskRef task in index.All)
        {
            sum += TaskSum.Of(task);
        }

        return sum;
    }

    [Benchmark, Peer("SQLite")]
    public long Sqlite()
    {
        using SqliteConnection connection = SqliteStore.Open(_stores.Sqlite);
        return Sum(SqliteStore.LoadAll(connection));
    }

    [Benchmark, Peer("LiteDB")]
    public long LiteDb()
    {
        using LiteDatabase database = LiteDbStore.Open(_stores.LiteDb);
        return Sum(LiteDbStore.Tasks(database).FindAll());
    }

    [Benchmark, Peer("System.Text.Json")]
    public long Json() => Sum(JsonStore.LoadAll(_stores.Json));

    [Benchmark, Peer("YamlDotNet, from the task files")]
    public long Yaml() => Sum(YamlStore.LoadAll(_stores.TaskFiles));

    private static long Sum(IEnumerable<PeerTask> tasks)
    {
        long sum = 0;
        foreach (PeerTask task in tasks)
        {
            sum += task.Sum();
        }

        return sum;
    }
}
