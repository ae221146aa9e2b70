using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Benchmarks;

/// <summary>Full-text search beside SQLite's FTS5 over the same titles and bodies, with the same weights and the same 20 best hits.</summary>
[MemoryDiagnoser]
public class TextIndexBenchmarks
{
    private static readonly string Rare = SampleTexts.Word(5_000);
    private static readonly string Common = SampleTexts.Word(20);
    private static readonly string Other = SampleTexts.Word(300);

    private SampleTexts _texts = null!;
    private TaskIndex _index = null!;
    private SqliteConnection _connection = null!;
    private SqliteCommand _match = null!;
    private ulong _contentId;

    /// <summary>How many tasks.</summary>
    [Params(10_000)]
    public int Count { get; set; }

    /// <summary>Makes the tasks, the index and the database.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _texts = new SampleTexts(Count);
        TaskSchema schema = Presets.Default;
        _contentId = new TextContent(schema).Id(_texts.Tasks);
        byte[] content = IndexWriter.Write(schema, _texts.Tasks, DependencyGraph.Build(schema, _texts.Tasks), new IndexCounts(0, 0), 0, _contentId);
        byte[] text = WriteTextIndex();
        _index = TaskIndex.Open(content, ReadOnlyMemory<byte>.Empty, text, new TaskIndexOptions());
        _connection = FillDatabase();
        _match = _connection.CreateCommand();
        _match.CommandText = "SELECT rowid, bm25(tasks, 4.0, 1.0) FROM tasks WHERE tasks MATCH $query ORDER BY bm25(tasks, 4.0, 1.0) LIMIT 20";
        _match.Parameters.Add("$query", SqliteType.Text);
        _match.Prepare();
        using SqliteCommand size = _connection.CreateCommand();
        size.CommandText = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
        Console.WriteLine($"// Bytes: bodies {_texts.Bodies.Sum(body => (long)body.Length)}, text index {text.Length}, FTS5 without contents {size.ExecuteScalar()}");
    }

    /// <summary>Closes both.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _match.Dispose();
        _connection.Dispose();
        _index.Dispose();
    }

    /// <summary>Writing the text index.</summary>
    [Benchmark]
    public byte[] WriteTextIndex()
    {
        using var output = new MemoryStream();
        TextIndexWriter.Write(
            output, Presets.Default, _texts.Tasks, _contentId, ordinal => _texts.Bodies[ordinal], () => File.Create(Path.GetTempFileName(), 65_536, FileOptions.DeleteOnClose));
        return output.ToArray();
    }

    /// <summary>Writing the bodies, which every build does by default.</summary>
    [Benchmark]
    public long WriteBodies()
    {
        using var output = new MemoryStream();
        int at = 0;
        BodiesWriter.Write(output, _texts.Tasks, null, _ => _texts.Bodies[at++ % _texts.Bodies.Length], threads: 1);
        return output.Length;
    }

    /// <summary>Filling FTS5 in one transaction.</summary>
    [Benchmark]
    public void WriteFts5() => FillDatabase().Dispose();

    /// <summary>A word that few tasks have.</summary>
    [Benchmark]
    public int RareWord() => _index.Search(Rare).Count;

    /// <summary>The same in FTS5.</summary>
    [Benchmark]
    public int RareWordFts5() => Match(Rare);

    /// <summary>A word that many tasks have.</summary>
    [Benchmark]
    public int CommonWord() => _index.Search(Common).Count;

    /// <summary>The same in FTS5.</summary>
    [Benchmark]
    public int CommonWordFts5() => Match(Common);

    /// <summary>Two words.</summary>
    [Benchmark]
    public int TwoWords() => _index.Search($"{Common} {Other}").Count;

    /// <summary>The same in FTS5.</summary>
    [Benchmark]
    public int TwoWordsFts5() => Match($"{Common} {Other}");

    /// <summary>The beginning of many words.</summary>
    [Benchmark]
    public int Prefix() => _index.Search("tao*").Count;

    /// <summary>The same in FTS5.</summary>
    [Benchmark]
    public int PrefixFts5() => Match("tao*");

    private SqliteConnection FillDatabase()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand create = connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE tasks USING fts5(title, body, content='', detail=column, tokenize='unicode61')";
        create.ExecuteNonQuery();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO tasks(rowid, title, body) VALUES ($id, $title, $body)";
        SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Integer);
        SqliteParameter title = insert.Parameters.Add("$title", SqliteType.Text);
        SqliteParameter body = insert.Parameters.Add("$body", SqliteType.Text);
        for (int number = 0; number < Count; number++)
        {
            id.Value = number + 1;
            title.Value = _texts.Titles[number];
            body.Value = System.Text.Encoding.UTF8.GetString(_texts.Bodies[number]);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return connection;
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
