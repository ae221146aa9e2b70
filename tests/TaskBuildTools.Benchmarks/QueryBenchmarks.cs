using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Data.Sqlite;

namespace TaskBuildTools.Benchmarks;

/// <summary>
/// The questions of an application beside the same ones to SQLite: a file with write-ahead logging and the right indexes,
/// prepared statements, and results read as far as the product's are.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class QueryBenchmarks
{
    private static readonly TaskFilter CountFilter =
        TaskFilter.Field("status", "todo") & TaskFilter.Field("agent", "codeforge") & TaskFilter.Field("tags", "tag3");

    // Two of the same, taken in turn, so that no page finds what the page before it found.
    private static readonly TaskFilter[] PageFilters = [PageFilter(), PageFilter()];

    private static readonly TaskFilter RangeFilter =
        TaskFilter.DateRange("due_date", new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 8)) & !TaskFilter.Meaning(StatusMeaning.Closed);

    private string _folder = "";
    private TaskIndex _index = null!;
    private SqliteConnection _connection = null!;
    private SqliteCommand _count = null!;
    private SqliteCommand _page = null!;
    private SqliteCommand _range = null!;
    private SqliteCommand _find = null!;
    private string _id = "";
    private int _turn;

    [Params(10_000, 1_000_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("tbt").FullName;
        BenchmarkBacklog backlog = BenchmarkBacklog.Make(Tasks);
        string path = Path.Combine(_folder, "tasks.tbx");
        backlog.WriteIndex(path);
        _index = TaskIndex.Open(path);
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "tasks.db")};Pooling=False");
        _connection.Open();
        backlog.WriteDatabase(_connection);
        _id = string.Create(CultureInfo.InvariantCulture, $"{Tasks / 2:d7}");
        _count = Prepare("select count(*) from task t join tag g on g.task = t.ordinal where t.status = 'todo' and t.agent = 'codeforge' and g.tag = 'tag3'");
        _page = Prepare("""
            select t.id from task t
            where t.status in ('todo', 'in_progress') and t.priority in ('high', 'medium')
              and exists (select 1 from tag g where g.task = t.ordinal and g.tag in ('tag1', 'tag2'))
            order by t.due, t.id limit 50
            """);
        _range = Prepare("select count(*) from task where due >= $from and due < $before and status <> 'done'");
        _range.Parameters.AddWithValue("$from", new DateTime(2025, 6, 1).Ticks);
        _range.Parameters.AddWithValue("$before", new DateTime(2025, 6, 8).Ticks);
        _find = Prepare("select status from task where id = $id");
        _find.Parameters.AddWithValue("$id", _id);
        RequireEqual(Count(), SqliteCount());
        RequireEqual(RangeCount(), SqliteRangeCount());
        RequireEqual(OrderedPage(), SqliteOrderedPage());
    }

    [GlobalCleanup]
    public void Close()
    {
        _connection.Dispose();
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("count of status, agent, tag")]
    public long Count() => _index.Where(CountFilter).Count();

    [Benchmark]
    [BenchmarkCategory("count of status, agent, tag")]
    public long SqliteCount() => (long)_count.ExecuteScalar()!;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("page of 50, filtered, ordered")]
    public long OrderedPage()
    {
        long letters = 0;
        foreach (TaskRef task in _index.Where(PageFilters[_turn++ & 1]).OrderBy(TaskSort.Due).Page(50))
        {
            letters += task.Id.Length;
        }

        return letters;
    }

    [Benchmark]
    [BenchmarkCategory("page of 50, filtered, ordered")]
    public long SqliteOrderedPage()
    {
        long letters = 0;
        using SqliteDataReader reader = _page.ExecuteReader();
        while (reader.Read())
        {
            letters += reader.GetString(0).Length;
        }

        return letters;
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("count of a week's due, not closed")]
    public long RangeCount() => _index.Where(RangeFilter).Count();

    [Benchmark]
    [BenchmarkCategory("count of a week's due, not closed")]
    public long SqliteRangeCount() => (long)_range.ExecuteScalar()!;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("find by id")]
    public string? Find() => _index.Find(_id)!.Value.Status;

    [Benchmark]
    [BenchmarkCategory("find by id")]
    public string? SqliteFind() => (string?)_find.ExecuteScalar();

    private static TaskFilter PageFilter() =>
        TaskFilter.AnyOf("status", "todo", "in_progress") & TaskFilter.AnyOf("priority", "high", "medium") & TaskFilter.AnyOf("tags", "tag1", "tag2");

    private static void RequireEqual(long left, long right)
    {
        if (left != right)
        {
            throw new InvalidOperationException($"The answers differ: {left} and {right}.");
        }
    }

    private SqliteCommand Prepare(string text)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
