using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.TaskSets;
using TaskBuildTools.TaskSets.Content;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>Full-text search beside SQLite's FTS5 over the same fields and bodies, with the same weights and the same 20 best hits.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
public class TextIndexBenchmarks
{
    private const string Beginning = "bra*";

    private static readonly string Rare = Vocabulary.Word(5_000);
    private static readonly string Common = Vocabulary.Word(21);
    private static readonly string Other = Vocabulary.Word(300);

    // Making them takes much longer than what is measured, so all benchmarks have one set.
    private static readonly Lazy<BenchmarkBacklog> Texts = new(static () => BenchmarkBacklog.Make(Sizes.Searched, bodyBytes: 2_000));

    private BenchmarkBacklog _texts = null!;
    private Dictionary<TaskDocument, byte[]> _bodies = [];
    private TaskIndex _index = null!;
    private SqliteConnection _connection = null!;
    private SqliteCommand _match = null!;
    private ulong _contentId;

    public static IEnumerable<int> AllTasks => [Sizes.Searched];

    [ParamsSource(nameof(AllTasks))]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _texts = Texts.Value;
        _bodies = _texts.Documents.Zip(_texts.Bodies).ToDictionary(static pair => pair.First, static pair => pair.Second);
        TaskSchema schema = Presets.Default;
        _contentId = new TextContent(schema).Id(_texts.Documents);
        byte[] content = IndexWriter.Write(schema, _texts.Documents, DependencyGraph.Build(schema, _texts.Documents), new IndexCounts(0, 0), 0, _contentId);
        byte[] text = WriteTextIndex();
        _index = TaskIndex.Open(content, ReadOnlyMemory<byte>.Empty, text, new TaskIndexOptions());
        _connection = FillDatabase();
        _match = _connection.CreateCommand();
        _match.CommandText = "SELECT rowid, bm25(tasks, 4.0, 3.0, 2.0, 2.0, 1.0) FROM tasks WHERE tasks MATCH $query ORDER BY bm25(tasks, 4.0, 3.0, 2.0, 2.0, 1.0) LIMIT 20";
        _match.Parameters.Add("$query", SqliteType.Text);
        _match.Prepare();
        foreach (string query in (string[])[Rare, Common, $"{Common} {Other}", Beginning])
        {
            long hits = _index.Search(query, Tasks).Count;
            WrongAnswerException.ThrowIfDifferent($"hits of '{query}'", AllHits(query), hits);
            WrongAnswerException.ThrowIfDifferent($"any hit of '{query}'", true, hits > 0);
        }

        using SqliteCommand size = _connection.CreateCommand();
        size.CommandText = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
        Console.WriteLine($"// Bytes: bodies {_texts.Bodies.Sum(body => (long)body.Length)}, text index {text.Length}, FTS5 without contents {size.ExecuteScalar()}");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _match.Dispose();
        _connection.Dispose();
        _index.Dispose();
    }

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("write the text index")]
    public byte[] WriteTextIndex()
    {
        using var output = new MemoryStream();
        TextIndexWriter.Write(
            output, Presets.Default, _texts.Documents, _contentId, ordinal => _texts.Bodies[ordinal], () => File.Create(Path.GetTempFileName(), 65_536, FileOptions.DeleteOnClose));
        return output.ToArray();
    }

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("write the bodies")]
    public long WriteBodies()
    {
        using var output = new MemoryStream();
        BodiesWriter.Write(output, _texts.Documents, null, document => _bodies[document], threads: 1);
        return output.Length;
    }

    [Benchmark, BenchmarkCategory("write the text index"), Peer("SQLite FTS5")]
    public void WriteFts5() => FillDatabase().Dispose();

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("a rare word")]
    public int RareWord() => _index.Search(Rare).Count;

    [Benchmark, BenchmarkCategory("a rare word"), Peer("SQLite FTS5")]
    public int RareWordFts5() => Match(Rare);

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("a common word")]
    public int CommonWord() => _index.Search(Common).Count;

    [Benchmark, BenchmarkCategory("a common word"), Peer("SQLite FTS5")]
    public int CommonWordFts5() => Match(Common);

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("two words")]
    public int TwoWords() => _index.Search($"{Common} {Other}").Count;

    [Benchmark, BenchmarkCategory("two words"), Peer("SQLite FTS5")]
    public int TwoWordsFts5() => Match($"{Common} {Other}");

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("the beginning of words")]
    public int Prefix() => _index.Search(Beginning).Count;

    [Benchmark, BenchmarkCategory("the beginning of words"), Peer("SQLite FTS5")]
    public int PrefixFts5() => Match(Beginning);

    private SqliteConnection FillDatabase()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand create = connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE tasks USING fts5(title, tags, description, notes, body, content='', detail=column, tokenize='unicode61')";
        create.ExecuteNonQuery();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO tasks(rowid, title, tags, description, notes, body) VALUES ($id, $title, $tags, $description, $notes, $body)";
        SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Integer);
        SqliteParameter title = insert.Parameters.Add("$title", SqliteType.Text);
        SqliteParameter tags = insert.Parameters.Add("$tags", SqliteType.Text);
        SqliteParameter description = insert.Parameters.Add("$description", SqliteType.Text);
        SqliteParameter notes = insert.Parameters.Add("$notes", SqliteType.Text);
        SqliteParameter body = insert.Parameters.Add("$body", SqliteType.Text);
        for (int number = 0; number < Tasks; number++)
        {
            id.Value = number + 1;
            GeneratedTask task = _texts.Tasks[number];
            title.Value = task.Title;
            tags.Value = string.Join(' ', task.Tags);
            description.Value = task.Description ?? "";
            notes.Value = task.Notes ?? "";
            body.Value = System.Text.Encoding.UTF8.GetString(_texts.Bodies[number]);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return connection;
    }

    private long AllHits(string query)
    {
        using SqliteCommand count = _connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM tasks WHERE tasks MATCH $query";
        count.Parameters.AddWithValue("$query", query);
        return (long)count.ExecuteScalar()!;
    }

    private int Match(string query)
    {
        _match.Parameters[0].Value = query;
        using SqliteDataReader reader = _match.ExecuteReader();
        int count = 0;
        for (; reader.Read(); count++)
        {
            _ = reader.GetInt64(0) + reader.GetDouble(1);
        }

        return count;
    }
}
