using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Fuzzing.Indexes;
using TaskBuildTools.Storage;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

/// <summary>A file that is read instead of mapped gives the same answers, or a clear exception, whatever becomes of it.</summary>
public sealed class AccessTests : IDisposable
{
    private static readonly BuiltText Built = BuiltText.Of(
        RandomBacklog.Schema,
        [.. Enumerable.Range(0, 3_000).Select(number => TaskSet.Task(
            RandomBacklog.Schema,
            $"TASK-{number:d4}",
            number % 2 == 0 ? "todo" : "done",
            number > 0 ? [$"TASK-{number - 1:d4}"] : [],
            number % 5,
            number % 100 == 0 ? ["rare"] : ["x"],
            $"First {number}",
            body: BodyOf(number)))],
        task => System.Text.Encoding.UTF8.GetString(BodyOf(int.Parse(task.Id[5..], System.Globalization.CultureInfo.InvariantCulture))));

    private readonly string _folder = Directory.CreateTempSubdirectory("tbt-access").FullName;

    private string IndexPath => Path.Combine(_folder, "app.tbx");

    [Theory]
    [InlineData(TaskIndexAccess.Auto)]
    [InlineData(TaskIndexAccess.Map)]
    [InlineData(TaskIndexAccess.Read)]
    public void Each_access_gives_the_same_answers(TaskIndexAccess access)
    {
        Publish();
        using TaskIndex expected = Built.Open();
        using TaskIndex index = Open(access);

        Answers(index).ShouldBe(Answers(expected));
    }

    [Fact]
    public void Reading_takes_no_more_of_the_files_than_is_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the whole file is read at once.");
        Publish();
        using TaskIndex index = Open(TaskIndexAccess.Read);
        IndexMemory memory = index.Snapshot.Columns.File.Memory;

        index.Where(TaskFilter.Field("status", "todo")).Count().ShouldBe(1_500);

        memory.Length.ShouldBeGreaterThan(300_000);
        memory.BytesRead.ShouldBeInRange(1, memory.Length / 2);
        _ = Answers(index);
        long all = memory.BytesRead;
        _ = Answers(index);
        memory.BytesRead.ShouldBe(all);
        all.ShouldBeLessThanOrEqualTo(memory.Length);
    }

    [Theory]
    [InlineData(TaskIndexAccess.Map, true)]
    [InlineData(TaskIndexAccess.Read, false)]
    public void Only_a_mapped_file_is_mapped(TaskIndexAccess access, bool isMapped)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which files are mapped.");
        Publish();
        using TaskIndex index = Open(access);
        _ = Answers(index);

        string[] maps = File.ReadAllLines("/proc/self/maps");
        foreach (string name in (string[])["app.tbx", "app.bodies", "app.text"])
        {
            maps.Any(line => line.EndsWith(Path.Combine(_folder, name), StringComparison.Ordinal)).ShouldBe(isMapped, name);
        }

        GC.KeepAlive(index);
    }

    public static TheoryData<string, double> Cuts()
    {
        var cuts = new TheoryData<string, double>();
        foreach (string name in (string[])["app.tbx", "app.bodies", "app.text"])
        {
            foreach (double share in (double[])[0, 0.0001, 0.3, 0.7, 0.99])
            {
                cuts.Add(name, share);
            }
        }

        return cuts;
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_file_that_is_shortened_while_it_is_read_gives_the_old_answers_or_is_refused(string name, double share)
    {
        Publish();
        using TaskIndex expected = Built.Open();
        Dictionary<Question, string> right = Questions.All.ToDictionary(question => question, question => question.AnswerOf(expected));
        // Opened, used for some of it, and used for nothing.
        foreach (int usedBefore in (int[])[0, 7])
        {
            Publish();
            using TaskIndex index = Open(TaskIndexAccess.Read);
            for (int number = 0; number < Questions.All.Length && usedBefore > 0; number += usedBefore)
            {
                _ = Questions.All[number].AnswerOf(index);
            }

            string path = Path.Combine(_folder, name);
            using (FileStream file = File.Open(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                file.SetLength((long)(file.Length * share));
            }

            foreach ((Question question, string answer) in right)
            {
                question.AnswerOf(index).ShouldBeOneOf(answer, Question.Refused);
            }
        }
    }

    [Fact]
    public void Who_is_refused_is_told_which_file_and_what_to_do()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the whole file is read at once.");
        Publish();
        using TaskIndex index = Open(TaskIndexAccess.Read);
        using (FileStream file = File.Open(IndexPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            file.SetLength(70_000);
        }

        TaskIndexException exception = Should.Throw<TaskIndexException>(() => Answers(index));

        exception.Message.ShouldBe(
            $"The file {IndexPath} of a task index was shortened while it was in use: it has 70000 bytes and had {Built.Content.Length}. "
            + "Replace such files by renaming new ones over them, and open the index again.");
    }

    [Fact]
    public void A_file_that_is_written_over_while_it_is_read_gives_the_old_answers_or_is_refused()
    {
        Publish();
        using TaskIndex expected = Built.Open();
        using TaskIndex index = Open(TaskIndexAccess.Read);
        index.Where(TaskFilter.Field("status", "todo")).Count().ShouldBe(1_500);
        foreach (string name in (string[])["app.tbx", "app.bodies", "app.text"])
        {
            byte[] content = File.ReadAllBytes(Path.Combine(_folder, name));
            new Random(1).NextBytes(content);
            using FileStream file = File.Open(Path.Combine(_folder, name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Write(content);
        }

        foreach (Question question in Questions.All)
        {
            question.AnswerOf(index).ShouldBeOneOf(question.AnswerOf(expected), Question.Refused);
        }

        index.Where(TaskFilter.Field("status", "todo")).Count().ShouldBe(1_500);
    }

    [Theory]
    [InlineData(TaskIndexAccess.Map)]
    [InlineData(TaskIndexAccess.Read)]
    public void A_file_that_another_takes_the_name_of_stays_whole(TaskIndexAccess access)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a file that is mapped cannot be replaced.");
        Publish();
        using TaskIndex expected = Built.Open();
        using TaskIndex index = Open(access);
        _ = index.All.First().Body;
        _ = index.Search("first");
        foreach (string name in (string[])["app.tbx", "app.bodies", "app.text"])
        {
            File.WriteAllText(Path.Combine(_folder, "new"), "something else");
            File.Move(Path.Combine(_folder, "new"), Path.Combine(_folder, name), overwrite: true);
        }

        Answers(index).ShouldBe(Answers(expected));
    }

    [Fact]
    public void Many_threads_read_a_part_once_between_them()
    {
        Publish();
        string expected = Answers(Built.Open());
        for (int round = 0; round < 5; round++)
        {
            using TaskIndex index = Open(TaskIndexAccess.Read);
            string[] answers = new string[8];
            Thread[] threads = [.. Enumerable.Range(0, answers.Length).Select(number => new Thread(() => answers[number] = Answers(index)))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            answers.ShouldAllBe(answer => answer == expected);
            index.Snapshot.Columns.File.Memory.BytesRead.ShouldBeLessThanOrEqualTo(Built.Content.Length);
        }
    }

    [Theory]
    [InlineData(TaskIndexAccess.Auto, 16_384, false, true, "Whole")]
    [InlineData(TaskIndexAccess.Auto, 16_385, false, false, "Mapped")]
    [InlineData(TaskIndexAccess.Auto, 16_385, false, true, "Parts")]
    [InlineData(TaskIndexAccess.Auto, 16_385, true, false, "Whole")]
    [InlineData(TaskIndexAccess.Auto, 16_385, true, true, "Whole")]
    [InlineData(TaskIndexAccess.Map, 16_384, false, false, "Whole")]
    [InlineData(TaskIndexAccess.Map, 16_385, false, true, "Mapped")]
    [InlineData(TaskIndexAccess.Map, 16_385, true, true, "Mapped")]
    [InlineData(TaskIndexAccess.Read, 0, false, false, "Whole")]
    [InlineData(TaskIndexAccess.Read, 16_385, false, false, "Parts")]
    [InlineData(TaskIndexAccess.Read, 16_385, true, false, "Whole")]
    public void The_place_of_a_file_decides_where_nobody_else_does(TaskIndexAccess access, long length, bool isWindows, bool isOnNetwork, string expected) =>
        IndexMemory.Choose(access, length, isWindows, () => isOnNetwork).ToString().ShouldBe(expected);

    [Fact]
    public void An_access_that_there_is_not_is_refused()
    {
        Publish();

        Should.Throw<ArgumentOutOfRangeException>(() => Open((TaskIndexAccess)3));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] BodyOf(int number)
    {
        var random = new Random(number);
        // What packs badly, so that the file has many parts.
        return System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 30).Select(_ => $"w{random.Next(1_000_000)}")));
    }

    private static string Answers(TaskIndex index) => string.Join(
        '\n',
        index.Count,
        index.Where(TaskFilter.Contains("title", "77")).OrderByDescending("status").Count(),
        string.Join(' ', index.Search("first 7", limit: 5).Select(hit => hit.Task.Id)),
        string.Join(' ', index.All.Take(40).Select(task => task.ToRecord().Title)),
        string.Join(' ', Enumerable.Range(0, 60).Select(number => index[$"TASK-{number * 49:d4}"].Body)),
        index.CriticalPathHours,
        index.Analytics.By("status", "tags").Count);

    private void Publish()
    {
        File.WriteAllBytes(IndexPath, Built.Content);
        File.WriteAllBytes(Path.Combine(_folder, "app.bodies"), Built.Bodies);
        File.WriteAllBytes(Path.Combine(_folder, "app.text"), Built.Text);
    }

    private TaskIndex Open(TaskIndexAccess access) => TaskIndex.Open(IndexPath, new TaskIndexOptions { Access = access });
}
