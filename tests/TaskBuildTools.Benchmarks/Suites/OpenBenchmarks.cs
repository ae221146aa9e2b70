using BenchmarkDotNet.Attributes;
using LiteDB;
using Microsoft.Data.Sqlite;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.Benchmarks.Peers;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>From nothing to the first answer, which is the number of tasks of one status; and opening alone.</summary>
[MemoryDiagnoser]
public class OpenBenchmarks
{
    private static readonly TaskFilter Filter = TaskFilter.Field("status", Questions.Status);

    private QueryStores _stores = null!;

    public static IEnumerable<int> AllTasks => Sizes.Thousands;

    [ParamsSource(nameof(AllTasks))]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _stores = QueryStores.Of(Tasks);
        int answer = _stores.Tasks.Count(static task => task.Status == Questions.Status);
        WrongAnswerException.ThrowIfDifferent("TaskBuildTools", answer, FirstAnswer());
        WrongAnswerException.ThrowIfDifferent("SQLite", answer, Sqlite());
        WrongAnswerException.ThrowIfDifferent("LiteDB", answer, LiteDb());
        WrongAnswerException.ThrowIfDifferent("JSON", answer, Json());
    }

    [Benchmark(Baseline = true, Description = "TaskBuildTools, open and first answer")]
    public long FirstAnswer()
    {
        using TaskIndex index = TaskIndex.Open(_stores.Index);
        return index.Where(Filter).Count();
    }

    [Benchmark(Description = "TaskBuildTools, open")]
    public long Open()
    {
        using TaskIndex index = TaskIndex.Open(_stores.Index);
        return index.Count;
    }

    [Benchmark, Peer("SQLite")]
    public long Sqlite()
    {
        using SqliteConnection connection = SqliteStore.Open(_stores.Sqlite);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"select count(*) from task where status = '{Questions.Status}'";
        return (long)command.ExecuteScalar()!;
    }

    [Benchmark, Peer("LiteDB")]
    public long LiteDb()
    {
        using LiteDatabase database = LiteDbStore.Open(_stores.LiteDb);
        return LiteDbStore.Tasks(database).Count(BsonExpression.Create("$.Status = @0", Questions.Status));
    }

    [Benchmark, Peer("System.Text.Json + LINQ")]
    public long Json() => JsonStore.LoadAll(_stores.Json).Count(static task => task.Status == Questions.Status);
}
