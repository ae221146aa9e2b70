using System.Text;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Indexing;

/// <summary>A bodies file that would be written as it is stays, and nothing is written: after most edits no body is another one.</summary>
public sealed class KeptBodiesTests : IDisposable
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    private readonly string _folder = Directory.CreateTempSubdirectory("tbt").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void The_same_bodies_are_kept_with_the_result_of_a_write(int tasks)
    {
        TaskDocument[] documents = Tasks(tasks, static number => $"Body {number}");
        (string path, BodiesResult written) = Write(documents);

        BodiesWriter.TryKeep(documents, path).ShouldBe(written with { BlocksCopied = written.BlocksWritten, BodiesRead = 0 });
    }

    [Fact]
    public void Blocks_that_are_equal_are_kept_each_in_its_place()
    {
        TaskDocument[] documents = Tasks(300, static _ => "");

        BodiesWriter.TryKeep(documents, Write(documents).Path).ShouldNotBeNull();
    }

    [Fact]
    public void A_file_that_differs_in_any_byte_is_written_anew()
    {
        TaskDocument[] documents = Tasks(40, static number => $"Body {number}");
        string path = Write(documents).Path;
        byte[] whole = File.ReadAllBytes(path);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] other = [.. whole];
            other[at] ^= 1;
            File.WriteAllBytes(path, other);
            BodiesWriter.TryKeep(documents, path).ShouldBeNull($"byte {at} of {whole.Length}");
        }

        File.WriteAllBytes(path, [.. whole, 0]);
        BodiesWriter.TryKeep(documents, path).ShouldBeNull();
        File.WriteAllBytes(path, whole[..^1]);
        BodiesWriter.TryKeep(documents, path).ShouldBeNull();
        File.Delete(path);
        BodiesWriter.TryKeep(documents, path).ShouldBeNull();
    }

    [Fact]
    public void Other_bodies_or_other_tasks_are_written()
    {
        TaskDocument[] documents = Tasks(300, static number => $"Body {number}");
        string path = Write(documents).Path;

        BodiesWriter.TryKeep(Tasks(300, static number => number == 200 ? "New" : $"Body {number}"), path).ShouldBeNull();
        BodiesWriter.TryKeep(documents[..^1], path).ShouldBeNull();
        BodiesWriter.TryKeep(documents[1..], path).ShouldBeNull();
        BodiesWriter.TryKeep([], path).ShouldBeNull();
        BodiesWriter.TryKeep(Tasks(301, static number => $"Body {number}"), path).ShouldBeNull();
    }

    private static TaskDocument[] Tasks(int count, Func<int, string> body) =>
        [.. Enumerable.Range(0, count).Select(number => TaskSet.Task(Schema, $"task-{number:D3}", body: Encoding.UTF8.GetBytes(body(number))))];

    private (string Path, BodiesResult Result) Write(TaskDocument[] tasks)
    {
        string path = Path.Combine(_folder, "tasks.bodies");
        Dictionary<TaskDocument, int> numbers = tasks.Select(static (task, number) => (task, number)).ToDictionary(static pair => pair.task, static pair => pair.number);
        using FileStream output = File.Create(path);
        BodiesResult result = BodiesWriter.Write(output, tasks, null, task => Encoding.UTF8.GetBytes($"Body {numbers[task]}"));
        return (path, result);
    }
}
