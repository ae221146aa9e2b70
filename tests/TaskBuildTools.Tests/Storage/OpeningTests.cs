using System.Buffers.Binary;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

public sealed class OpeningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tbt").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("tasks.tbx", "tasks.bodies", 3)]
    [InlineData("App.Name.tasks.tbx", "App.Name.tasks.bodies", 3)]
    [InlineData("tasks.tbx", "tasks.bodies", 2000)]
    public void A_file_is_opened_with_the_bodies_beside_it(string name, string bodiesName, int count)
    {
        BuiltIndex built = Backlog(count);
        string path = Write(name, built.Content);
        Write(bodiesName, built.Bodies);

        using TaskIndex index = TaskIndex.Open(path);

        index.Count.ShouldBe(count);
        index["T1"].Body.ShouldBe("Body of T1 €");
        index.All.Count(task => task.Body == $"Body of {task.Id} €").ShouldBe(count);
    }

    [Fact]
    public void An_embedded_index_is_used_in_place_with_its_bodies()
    {
        using TaskIndex index = TaskIndex.OpenEmbedded(typeof(OpeningTests).Assembly, "embedded.tasks.tbx");

        index["TASK-2"].Title.ShouldBe("Größe & 🎉");
        index["TASK-2"].Body.ShouldBe(SampleBacklog.Body);
        Should.Throw<TaskIndexException>(() => TaskIndex.OpenEmbedded(typeof(OpeningTests).Assembly, "other.tbx")).Message.ShouldBe(
            "The task index other.tbx in TaskBuildTools.Tests does not exist. Build the project with the index mode Embedded, and check the name of the resource.");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(_folder, "none.tbx");

        Should.Throw<TaskIndexException>(() => TaskIndex.Open(path)).Message.ShouldStartWith($"The task index {path} cannot be opened: ");
    }

    [Fact]
    public void Missing_bodies_are_missed_only_by_who_asks_for_one()
    {
        using TaskIndex index = TaskIndex.Open(Write("tasks.tbx", SampleBacklog.Build().Content));

        index["TASK-2"].Status!.Name.ShouldBe("todo");
        Should.Throw<TaskIndexException>(() => index["TASK-2"].Body).Message.ShouldContain("tasks.bodies");
    }

    [Fact]
    public void Bodies_of_another_build_are_refused()
    {
        string path = Write("tasks.tbx", SampleBacklog.Build().Content);
        Write("tasks.bodies", Backlog(4).Bodies);
        using TaskIndex index = TaskIndex.Open(path);

        Should.Throw<TaskIndexException>(() => index["TASK-2"].Body).Message.ShouldBe(
            $"The bodies file of the task index {path} belongs to another build. Copy the two files together, or build again.");
    }

    [Fact]
    public void A_newer_major_format_is_named_with_the_readers()
    {
        byte[] content = [.. SampleBacklog.Build().Content];
        BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(8), 2);
        BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(10), 7);
        string path = Write("tasks.tbx", content);

        Should.Throw<TaskIndexException>(() => TaskIndex.Open(path)).Message.ShouldBe(
            $"The task index {path} has format 2.7, and this reader takes 1.x. "
            + "Use the same version of TaskBuildTools for the build and for the application, and build again.");
    }

    [Fact]
    public void A_newer_minor_format_is_read()
    {
        byte[] content = [.. SampleBacklog.Build().Content];
        BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(10), 99);
        Forgery.ResealIndex(content);
        using TaskIndex index = TaskIndex.Open(content);

        index["TASK-2"].Status!.Name.ShouldBe("todo");
    }

    [Fact]
    public void A_section_of_an_unknown_kind_is_skipped()
    {
        byte[] content = [.. SampleBacklog.Build().Content];
        // The last row of the table becomes one that no reader knows; its own section is then missing, and nothing else.
        int lastRow = 64 + (BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(12)) - 1) * 32;
        BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(lastRow), 0x7000);
        Forgery.ResealIndex(content);
        using TaskIndex index = TaskIndex.Open(content);

        index["TASK-2"].Status!.Name.ShouldBe("todo");
        Should.Throw<TaskIndexException>(() => index.Analytics.Bottlenecks(1)).Message.ShouldBe(
            "The task index in memory is damaged: its section Unblocks is missing. Delete it and build again.");
    }

    [Fact]
    public void A_replaced_file_leaves_an_open_index_its_own_tasks()
    {
        BuiltIndex old = Backlog(2000);
        string path = Write("tasks.tbx", old.Content);
        using TaskIndex index = TaskIndex.Open(path);

        File.Move(Write("tasks.tbx.new", SampleBacklog.Build().Content), path, overwrite: true);

        index.Count.ShouldBe(2000);
        index["T1999"].Title.ShouldBe("Title of T1999");
        using TaskIndex next = TaskIndex.Open(path);
        next.Count.ShouldBe(4);
    }

    [Fact]
    public void After_dispose_everything_throws()
    {
        TaskIndex index = SampleBacklog.Build().Open();
        TaskRef task = index["TASK-2"];
        TaskRefList list = task.Dependencies;
        TaskQuery query = index.All;
        index.Dispose();
        index.Dispose();

        Should.Throw<ObjectDisposedException>(() => index.Count);
        Should.Throw<ObjectDisposedException>(() => index.Find("TASK-2"));
        Should.Throw<ObjectDisposedException>(() => task.Id);
        Should.Throw<ObjectDisposedException>(() => task.Body);
        Should.Throw<ObjectDisposedException>(() => list[0]);
        Should.Throw<ObjectDisposedException>(() => query.Count());
        Should.Throw<ObjectDisposedException>(() => query.ToList());
    }

    [Fact]
    public void Disposing_while_other_threads_read_ends_in_answers_or_exceptions()
    {
        string path = Write("tasks.tbx", Backlog(2000).Content);
        for (int round = 0; round < 20; round++)
        {
            TaskIndex index = TaskIndex.Open(path);
            using var started = new CountdownEvent(2);
            Thread[] readers = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() =>
            {
                started.Signal();
                try
                {
                    for (int i = 0; i < 100_000; i++) { index["T7"].Title.ShouldBe("Title of T7"); } }
                catch (ObjectDisposedException)
                {
                }
            }))];
            foreach (Thread reader in readers)
            {
                reader.Start();
            }

            started.Wait(TestContext.Current.CancellationToken);
            index.Dispose();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            foreach (Thread reader in readers)
            {
                reader.Join();
            }
        }
    }

    private static BuiltIndex Backlog(int count)
    {
        var tasks = Authoring.Tests.Graph.TaskSet.Sorted(Enumerable.Range(0, count).Select(number => Authoring.Tests.Graph.TaskSet.Task(
            SampleBacklog.Schema, $"T{number}", body: System.Text.Encoding.UTF8.GetBytes($"Body of T{number} €"))));
        return BuiltIndex.Of(SampleBacklog.Schema, tasks, task => $"Body of {task.Id} €");
    }

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
