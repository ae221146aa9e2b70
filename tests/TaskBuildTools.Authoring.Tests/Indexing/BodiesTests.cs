using System.Security.Cryptography;
using System.Text;
using CsCheck;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Authoring.Tests.Indexing;

public sealed class BodiesTests : IDisposable
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    private readonly string _folder = Directory.CreateTempSubdirectory("tbt").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Any_history_of_edits_gives_the_bytes_of_a_clean_write()
    {
        Gen<Dictionary<int, string>> version = Gen.Select(
            Gen.Int[0, 120],
            Gen.OneOf(Gen.Const(0), Gen.Int[0, 60], Gen.Const(50_000))).Array[0, 150].Select(pairs =>
                pairs.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => new string('a', group.First().Item2) + group.First().Item2 % 7));
        version.Array[1, 5].Sample(history =>
        {
            string? previous = null;
            foreach (Dictionary<int, string> bodies in history)
            {
                (byte[] incremental, BodiesResult result) = Write(bodies, previous);
                (byte[] clean, BodiesResult cleanResult) = Write(bodies, null);

                incremental.ShouldBe(clean);
                result.ContentId.ShouldBe(cleanResult.ContentId);
                RequireBodies(incremental, bodies);
                previous = Save(incremental);
            }
        }, iter: 15, threads: 1);
    }

    [Fact]
    public void Without_a_change_all_blocks_are_copied_and_no_body_is_read()
    {
        Dictionary<int, string> bodies = Numbered(500);
        string previous = Save(Write(bodies, null).Content);

        BodiesResult result = Write(bodies, previous).Result;

        result.BlocksCopied.ShouldBe(result.BlocksWritten);
        result.BlocksWritten.ShouldBeInRange(8, 40);
        result.BodiesRead.ShouldBe(0);
    }

    [Fact]
    public void One_edit_reads_one_body_and_changes_one_block()
    {
        Dictionary<int, string> bodies = Numbered(500);
        string previous = Save(Write(bodies, null).Content);
        bodies[250] = "Something else";

        BodiesResult result = Write(bodies, previous).Result;

        result.BodiesRead.ShouldBe(1);
        result.BlocksCopied.ShouldBe(result.BlocksWritten - 1);
    }

    [Fact]
    public void A_new_task_changes_no_block_but_its_own()
    {
        Dictionary<int, string> bodies = Numbered(500);
        bodies.Remove(250);
        string previous = Save(Write(bodies, null).Content);
        bodies[250] = "New";

        BodiesResult result = Write(bodies, previous).Result;

        result.BodiesRead.ShouldBe(1);
        result.BlocksCopied.ShouldBeGreaterThanOrEqualTo(result.BlocksWritten - 2);
    }

    [Fact]
    public void A_damaged_previous_file_gives_the_same_bytes()
    {
        Dictionary<int, string> bodies = Numbered(40);
        byte[] clean = Write(bodies, null).Content;
        for (int at = 0; at < clean.Length; at += 7)
        {
            byte[] damaged = [.. clean];
            damaged[at] ^= 0x10;

            Write(bodies, Save(damaged)).Content.ShouldBe(clean);
        }

        Write(bodies, Save(clean[..(clean.Length / 2)])).Content.ShouldBe(clean);
        Write(bodies, Save([])).Content.ShouldBe(clean);
        Write(bodies, Path.Combine(_folder, "none")).Content.ShouldBe(clean);
    }

    [Fact]
    public void A_body_that_changed_since_it_was_parsed_stops_the_write()
    {
        TaskDocument[] tasks = [TaskSet.Task(Schema, "a", path: "tasks/a.md", body: "Hello"u8.ToArray())];

        Should.Throw<IOException>(() => BodiesWriter.Write(new MemoryStream(), tasks, null, _ => "Hell"u8.ToArray())).Message
            .ShouldBe("tasks/a.md has changed while it was being built. Build again.");
    }

    [Fact]
    public void What_reading_a_body_throws_comes_through_from_any_thread()
    {
        TaskDocument[] tasks = Documents(Numbered(200));

        Should.Throw<FileNotFoundException>(() => BodiesWriter.Write(
            new MemoryStream(), tasks, null, task => throw new FileNotFoundException(task.Path), threads: 2));
    }

    [Fact]
    public void The_content_id_names_the_bodies()
    {
        Dictionary<int, string> bodies = Numbered(50);
        ulong id = Write(bodies, null).Result.ContentId;
        Write(bodies, null).Result.ContentId.ShouldBe(id);
        bodies[7] += " ";

        Write(bodies, null).Result.ContentId.ShouldNotBe(id);
        Write([], null).Result.ContentId.ShouldNotBe(0UL);
    }

    [Fact]
    public void Random_noise_is_stored_as_it_is()
    {
        byte[] noise = new byte[10_000];
        new Random(5).NextBytes(noise);
        using var output = new MemoryStream();
        BodiesWriter.Write(output, [TaskSet.Task(Schema, "a", body: noise)], null, _ => noise);

        var file = new BodiesFile(IndexMemory.OfContent(output.ToArray(), "bodies"));

        file.Blocks[0].Method.ShouldBe(Format.BodiesFormat.MethodStored);
        file.Unpack(0).ShouldBe(noise);
    }

    private static Dictionary<int, string> Numbered(int count) =>
        Enumerable.Range(0, count).ToDictionary(number => number, number => $"# Task {number}\n\nSome text, {number * number}.\n");

    private static TaskDocument[] Documents(Dictionary<int, string> bodies) => TaskSet.Sorted(bodies.Select(pair =>
        TaskSet.Task(Schema, $"TASK-{pair.Key}", body: Encoding.UTF8.GetBytes(pair.Value))));

    private static (byte[] Content, BodiesResult Result) Write(Dictionary<int, string> bodies, string? previous)
    {
        using var output = new MemoryStream();
        BodiesResult result = BodiesWriter.Write(
            output, Documents(bodies), previous, task => Encoding.UTF8.GetBytes(bodies[int.Parse(task.Id.AsSpan(5), null)]));
        return (output.ToArray(), result);
    }

    private static void RequireBodies(byte[] content, Dictionary<int, string> bodies)
    {
        var file = new BodiesFile(IndexMemory.OfContent(content, "bodies"));
        TaskDocument[] tasks = Documents(bodies);
        for (int ordinal = 0; ordinal < tasks.Length; ordinal++)
        {
            file.Read(ordinal).ShouldBe(bodies[int.Parse(tasks[ordinal].Id.AsSpan(5), null)]);
        }
    }

    private string Save(byte[] content)
    {
        string path = Path.Combine(_folder, Convert.ToHexString(SHA256.HashData(content)));
        File.WriteAllBytes(path, content);
        return path;
    }
}
