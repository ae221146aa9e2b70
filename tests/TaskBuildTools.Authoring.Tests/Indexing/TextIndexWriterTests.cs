using System.Text;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Tests.Indexing;

public sealed class TextIndexWriterTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void However_many_runs_it_takes_the_bytes_are_the_same(int runLength)
    {
        TaskDocument[] tasks = Tasks(300);

        (byte[] content, int temporaries) = Write(tasks, runLength);

        content.ShouldBe(Write(tasks, TextIndexWriter.UsualRunLength).Content);
        if (runLength < 5_000)
        {
            temporaries.ShouldBeGreaterThan(5);
        }
    }

    [Fact]
    public void A_set_that_fits_one_run_needs_no_temporary_file() =>
        Write(Tasks(300), TextIndexWriter.UsualRunLength).Temporaries.ShouldBe(0);

    [Fact]
    public void No_task_gives_a_text_index_without_terms()
    {
        TextFile file = Open(Write([], 1).Content);

        (file.TaskCount, file.TermCount, file.IsWhole()).ShouldBe((0, 0, true));
    }

    [Fact]
    public void A_term_has_its_tasks_with_the_weights_of_the_fields()
    {
        TaskDocument[] tasks = TaskSet.Sorted(
            TaskSet.Task(Schema, "A", title: "word", tags: ["word"], more: new Dictionary<string, object> { ["description"] = "word word", ["notes"] = "other" }),
            TaskSet.Task(Schema, "B", title: "none", body: "word word word"u8.ToArray()),
            TaskSet.Task(Schema, "C", title: "none"));
        TextFile file = Open(Write(tasks, 100).Content);

        Postings(file, "word").ShouldBe([(0, 4u + 3 + 4), (1, 3u)]);
        Postings(file, "other").ShouldBe([(0, 2u)]);
        Postings(file, "none").ShouldBe([(1, 4u), (2, 4u)]);
        file.Lengths.ToArray().ShouldBe([13u, 7u, 4u]);
        file.AverageLength.ShouldBe(8);
    }

    [Fact]
    public void The_content_id_changes_with_every_text_and_with_nothing_else()
    {
        TextContent content = new(Schema);
        ulong id = content.Id([Task()]);

        content.Id([Task()]).ShouldBe(id);
        content.Id([Task(status: "done")]).ShouldBe(id);
        ulong[] others =
        [
            content.Id([]), content.Id([Task(title: "Two")]), content.Id([Task(tag: "y")]), content.Id([Task(body: "other")]),
            content.Id([Task(notes: "N")]), content.Id([Task(), Task(id: "B")]), content.Id([Task(title: "One", tag: "x", notes: "")]),
        ];
        others.Append(id).Distinct().Count().ShouldBe(others.Length + 1);
    }

    private static TaskDocument Task(
        string id = "A", string title = "One", string tag = "x", string body = "body", string notes = "note", string status = "todo") =>
        TaskSet.Task(
            Schema, id, status, title: title, tags: [tag], body: Encoding.UTF8.GetBytes(body), more: new Dictionary<string, object> { ["notes"] = notes });

    private static TaskDocument[] Tasks(int count) => TaskSet.Sorted(Enumerable.Range(0, count).Select(number => TaskSet.Task(
        Schema, $"T{number}", title: $"common word{number % 17} only{number}", body: Encoding.UTF8.GetBytes($"body{number % 5} common body{number % 3}"))));

    private static TextFile Open(byte[] content) => new(IndexMemory.OfContent(content, "in memory"));

    private static (int Ordinal, uint Frequency)[] Postings(TextFile file, string term)
    {
        var all = new List<(int, uint)>();
        for (TextPostings postings = file.Postings(file.Find(Encoding.UTF8.GetBytes(term))); postings.MoveNext();)
        {
            all.Add((postings.Ordinal, postings.Frequency));
        }

        return [.. all];
    }

    private static (byte[] Content, int Temporaries) Write(TaskDocument[] tasks, int runLength)
    {
        using var output = new MemoryStream();
        int temporaries = 0;
        TextIndexWriter.Write(output, Schema, tasks, 1, ordinal => BodyOf(tasks[ordinal]), Temporary, runLength);
        return (output.ToArray(), temporaries);

        MemoryStream Temporary()
        {
            temporaries++;
            return new MemoryStream();
        }
    }

    private static byte[] BodyOf(TaskDocument task) => task.Id switch
    {
        "B" => "word word word"u8.ToArray(),
        _ => Encoding.UTF8.GetBytes($"body{int.Parse(task.Id[1..]) % 5} common body{int.Parse(task.Id[1..]) % 3}"),
    };
}
