using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>
/// Another YAML library, driven by a script that shares no code with the product, reads every real task file: it rejects the
/// same ones, and every field of every other one is what an index says.
/// </summary>
public sealed class IndependentReaderTests
{
    [Fact]
    public void The_default_dialect() =>
        Compare(Corpus.AgentTaskManagementSystem(), "default", Path.Combine("agent-task-management-system", "tasks"), Presets.Default).ShouldBe(67);

    [Fact]
    public void The_dialect_of_Backlog_md() =>
        Compare(Corpus.BacklogMd(), "backlog.md", Path.Combine("backlog-md", "backlog"), Presets.BacklogMd).ShouldBe(692 - 10);

    // How many files were compared.
    private static int Compare(Corpus corpus, string preset, string folder, TaskSchema schema)
    {
        Dictionary<string, JsonElement> expected = PythonReader.Read(PythonReader.Program(), preset, Path.Combine(RepositoryFolder.Corpora!, folder));
        corpus.Documents.Select(document => document.Path).ShouldBe(expected.Keys, ignoreOrder: true);
        corpus.Documents.Where(document => document.IsRejected).Select(document => document.Path)
            .ShouldBe(expected.Values.Where(record => record.TryGetProperty("error", out _)).Select(PathOf), ignoreOrder: true);

        Dictionary<string, byte[]> bytes = corpus.Documents.Zip(corpus.Files).ToDictionary(
            static pair => pair.First.Path, static pair => File.ReadAllBytes(pair.Second));
        int compared = 0;
        // Some ids stand in several files; an index has one of them, so there are as many indexes as that takes.
        foreach (TaskDocument[] tasks in Unique(corpus.Accepted))
        {
            using TaskIndex index = Build(schema, tasks, bytes);
            foreach (TaskRef task in index.All)
            {
                OfIndex(index, task).ShouldBe(OfScript(expected[task.Path]), ignoreOrder: true, task.Path);
                compared++;
            }
        }

        return compared;
    }

    private static string PathOf(JsonElement record) => record.GetProperty("path").GetString()!;

    private static IEnumerable<TaskDocument[]> Unique(IEnumerable<TaskDocument> documents) => documents
        .GroupBy(static document => document.Id)
        .SelectMany(static group => group.Select(static (document, number) => (document, number)))
        .GroupBy(static pair => pair.number)
        .Select(static round => round.Select(static pair => pair.document)
            .Order(Comparer<TaskDocument>.Create(static (left, right) => Utf8Order.Instance.Compare(left.Id, right.Id)))
            .ToArray());

    private static TaskIndex Build(TaskSchema schema, TaskDocument[] tasks, Dictionary<string, byte[]> bytes)
    {
        using MemoryStream bodies = new();
        ulong id = BodiesWriter.Write(
            bodies, tasks, null, task => bytes[task.Path].AsMemory(task.BodyOffset, task.BodyLength).ToArray()).ContentId;
        byte[] content = IndexWriter.Write(schema, tasks, DependencyGraph.Build(schema, tasks), new IndexCounts(0, 0), id);
        return TaskIndex.Open(content, bodies.ToArray());
    }

    private static Dictionary<string, string> OfScript(JsonElement record)
    {
        Dictionary<string, string> values = [];
        foreach (JsonProperty field in record.GetProperty("fields").EnumerateObject())
        {
            values.Add(field.Name, field.Value.ValueKind == JsonValueKind.Array
                ? Listed(field.Value.EnumerateArray().Select(static item => item.GetString()!))!
                : field.Value.GetString()!);
        }

        foreach (JsonProperty other in record.GetProperty("others").EnumerateObject().Where(static other => other.Value.GetString() is not ""))
        {
            values.Add("other " + other.Name, other.Value.GetString()!);
        }

        values.Add("body", record.GetProperty("body").GetString()!);
        values.Add("checklist", string.Join('/', record.GetProperty("checklist").EnumerateArray()));
        return values;
    }

    private static Dictionary<string, string> OfIndex(TaskIndex index, TaskRef task)
    {
        Dictionary<string, string> values = [];
        foreach (TaskField field in index.Fields)
        {
            string? value = field.Kind switch
            {
                TaskFieldKind.Dependencies => Listed([.. task.Dependencies.Select(static other => other.Id), .. task.UnresolvedDependencies]),
                TaskFieldKind.NameList => Listed(field.Name switch
                {
                    "tags" => task.Tags,
                    "assignee" => task.Assignees,
                    _ => task.Get(field.Name)?.Split(", ") ?? [],
                }),
                _ => task.Get(field.Name),
            };
            if (value is not null)
            {
                values.Add(field.Name, value);
            }
        }

        foreach ((string key, string value) in task.ToRecord().Others.Where(other => index.Fields.All(field => field.Name != other.Key)))
        {
            values.Add("other " + key, value);
        }

        values.Add("body", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(task.Body))));
        values.Add("checklist", string.Create(CultureInfo.InvariantCulture, $"{task.ChecklistDone}/{task.ChecklistTotal}"));
        return values;
    }

    private static string? Listed(IEnumerable<string> items) => items.Any() ? string.Join('\u0001', items) : null;
}
