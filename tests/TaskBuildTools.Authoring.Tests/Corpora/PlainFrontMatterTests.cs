using System.Text;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.FrontMatter;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>How many files the reader of plain front matter takes. Each of them it reads as the full parser does.</summary>
public sealed class PlainFrontMatterTests
{
    [Fact]
    public void The_default_dialect() => Taken(Corpus.AgentTaskManagementSystem().Files.Select(File.ReadAllBytes)).ShouldBe(67);

    [Fact]
    public void The_dialect_of_Backlog_md() => Taken(Corpus.BacklogMd().Files.Select(File.ReadAllBytes)).ShouldBe(692 - 9 - 21);

    [Theory]
    [InlineData(TaskDialect.Default)]
    [InlineData(TaskDialect.BacklogMd)]
    public void Made_up_files(TaskDialect dialect)
    {
        TaskSet set = new(new TaskSetOptions { Seed = 5, Tasks = 2_000, Dialect = dialect });

        Taken(Enumerable.Range(0, set.Count).Select(number => set.FileOf(set[number]))).ShouldBe(set.Count);
    }

    private static int Taken(IEnumerable<byte[]> files)
    {
        StringPool strings = new();
        return files.Count(file =>
        {
            FrontMatterBounds bounds = FrontMatterBounds.Find(file);
            return bounds.State == FrontMatterState.Found
                && TreeText.IsTakenAndSame(Encoding.UTF8.GetString(file, bounds.Start, bounds.Length), strings);
        });
    }
}
