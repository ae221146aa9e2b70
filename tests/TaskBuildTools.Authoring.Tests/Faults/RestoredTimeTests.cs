using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>What the times of files say, and what they do not.</summary>
public sealed class RestoredTimeTests
{
    private const string Words = "text baseline";

    [Fact]
    public void An_edit_of_the_same_size_right_after_a_build_is_seen_a_hundred_times_in_a_hundred()
    {
        Assert.SkipUnless(FileStatReader.SeesRestoredTimes, "This system does not tell when a file was changed.");
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a", body: "000");
        DateTime written = File.GetLastWriteTimeUtc(workspace["tasks/a.md"]);
        for (int i = 1; i <= 100; i++)
        {
            workspace.Build().Counts.Errors.ShouldBe(0);
            using (FileStream stream = new(workspace["tasks/a.md"], FileMode.Open, FileAccess.ReadWrite))
            {
                stream.Seek(-4, SeekOrigin.End);
                stream.Write(System.Text.Encoding.ASCII.GetBytes($"{i:000}"));
            }

            File.SetLastWriteTimeUtc(workspace["tasks/a.md"], written);
            workspace.Build().Counts.Parsed.ShouldBe(1, $"edit {i}");
        }

        using TaskIndex index = TaskIndex.Open(workspace["obj/tasks.tbx"]);
        index["a"].Body.Trim().ShouldBe("100");
    }

    [Fact]
    public void Touching_everything_parses_nothing_and_leaves_the_artifacts_alone()
    {
        using Workspace workspace = new();
        for (int i = 0; i < 20; i++)
        {
            workspace.WriteTask($"tasks/{i}.md", $"task-{i}");
        }

        workspace.Build();
        var times = workspace.WriteTimes().RemoveAll(static file => file.Name == "tasks.cache");
        foreach (DateTime time in (DateTime[])[DateTime.UnixEpoch, DateTime.UtcNow, DateTime.UtcNow.AddYears(20)])
        {
            for (int i = 0; i < 20; i++)
            {
                File.SetLastWriteTimeUtc(workspace[$"tasks/{i}.md"], time);
            }

            BuildOutcome outcome = workspace.Build();
            (outcome.Counts.Parsed, outcome.Counts.Reused, outcome.IsUpToDate).ShouldBe((0, 20, true));
            workspace.WriteTimes().RemoveAll(static file => file.Name == "tasks.cache").ShouldBe(times);
        }
    }

    [Theory]
    [InlineData("tasks.schema.yaml", "exclude: [\"a*\"]\n", "exclude: [\"b*\"]\n")]
    [InlineData("performance.yaml", "cache: { memory_limit_mb: 64 }\n", "cache: { memory_limit_mb: 65 }\n")]
    [InlineData(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.TBT3001.severity = error\n", "root = true\n[*]\ndotnet_diagnostic.TBT3001.severity = none \n")]
    [InlineData("tasks.baseline.txt", "nonsense one\n", "nonsense two\n")]
    public void A_setting_that_keeps_its_size_and_time_is_read_all_the_same(string path, string first, string second)
    {
        second.Length.ShouldBe(first.Length);
        using Workspace workspace = new();
        workspace.Write(".editorconfig", "root = true\n");
        workspace.WriteTask("tasks/a.md", "a");
        workspace.WriteTask("tasks/b.md", "b", dependencies: "[nowhere]");
        for (int i = 0; i < 6; i++)
        {
            DateTime written = File.Exists(workspace[path]) ? File.GetLastWriteTimeUtc(workspace[path]) : DateTime.UnixEpoch;
            workspace.Write(path, i % 2 == 0 ? first : second);
            File.SetLastWriteTimeUtc(workspace[path], written);

            BuildOutcome outcome = workspace.Build(_ => ProbeRequest.Of(workspace.Root, Words));

            workspace.ShouldEqualCleanBuild(outcome, _ => ProbeRequest.Of(workspace.Root, Words));
        }
    }
}
