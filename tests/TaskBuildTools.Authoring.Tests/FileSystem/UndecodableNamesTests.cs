using System.Diagnostics;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.FileSystem;

/// <summary>Names that are not valid UTF-8 look alike to .NET, and like a real name with U+FFFD; each is reported for itself.</summary>
public sealed class UndecodableNamesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public UndecodableNamesTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");

    public void Dispose()
    {
        // .NET cannot name them, so it cannot delete them.
        Shell("rm -rf tasks");
        _workspace.Dispose();
    }

    [Fact]
    public void Two_files_that_look_alike_are_two_findings()
    {
        Shell(@"printf -- '---' > ""$(printf 'tasks/\377.md')""; printf -- '---' > ""$(printf 'tasks/\376.md')""");

        Report().ShouldBe(
        [
            @"TBT1014 tasks/\xfe.md: The file cannot be read: Its name is not valid UTF-8.",
            @"TBT1014 tasks/\xff.md: The file cannot be read: Its name is not valid UTF-8.",
        ]);
    }

    [Fact]
    public void A_file_is_not_taken_for_the_real_one_that_looks_like_it()
    {
        _workspace.WriteTask("tasks/\uFFFD.md", "a");
        Shell(@"printf -- '---' > ""$(printf 'tasks/\377.md')""");

        Report().ShouldBe([@"TBT1014 tasks/\xff.md: The file cannot be read: Its name is not valid UTF-8."]);
        BuildCounts counts = _workspace.Build().Counts;
        (counts.Files, counts.Rejected, counts.Indexed).ShouldBe((2, 1, 1));
    }

    [Fact]
    public void A_folder_is_not_taken_for_the_real_one_that_looks_like_it()
    {
        _workspace.WriteTask("tasks/\uFFFD/a.md", "a");
        Shell(@"mkdir ""$(printf 'tasks/\377')"" ""$(printf 'tasks/\376')""; printf -- '---' > ""$(printf 'tasks/\377/b.md')""");

        Report().ShouldBe(
        [
            @"TBT9014 tasks/\xfe: The folder 'tasks/\xfe' cannot be listed, so its task files are unknown: its name is not valid UTF-8; rename it, or exclude what is in it",
            @"TBT9014 tasks/\xff: The folder 'tasks/\xff' cannot be listed, so its task files are unknown: its name is not valid UTF-8; rename it, or exclude what is in it",
        ]);
        _workspace.Build().Counts.Files.ShouldBe(1);
    }

    [Fact]
    public void A_link_to_a_folder_is_reported_as_a_folder()
    {
        _workspace.WriteTask("elsewhere/a.md", "a");
        Shell(@"ln -s ../elsewhere ""$(printf 'tasks/\377')""");

        Report().ShouldHaveSingleItem().ShouldStartWith(@"TBT9014 tasks/\xff: ");
    }

    [Fact]
    public void What_is_no_task_file_or_begins_with_a_dot_is_of_no_interest()
    {
        Shell(@"printf x > ""$(printf 'tasks/\377.png')""; printf x > ""$(printf 'tasks/.\377.md')""; mkdir ""$(printf 'tasks/.\377')""");

        Report().ShouldBeEmpty();
    }

    [Fact]
    public void A_real_name_with_that_character_is_a_task_like_others()
    {
        _workspace.WriteTask("tasks/\uFFFD/\uFFFD.md", "a");

        Report().ShouldBeEmpty();
        _workspace.Build().Counts.Indexed.ShouldBe(1);
    }

    [Fact]
    public void Folders_that_overlap_report_each_name_once()
    {
        Shell(@"mkdir -p ""$(printf 'tasks/sub/\377')""; printf -- '---' > ""$(printf 'tasks/sub/\376.md')""");

        BuildOutcome outcome = _workspace.Build(request => request with
        {
            Folders = [new TaskFolder(_workspace["tasks"], [], []), new TaskFolder(_workspace["tasks/sub"], [], [])],
        });

        outcome.Findings.Select(static reported => reported.Finding.Path).ShouldBe([@"tasks/sub/\xfe.md", @"tasks/sub/\xff"]);
        outcome.Counts.Files.ShouldBe(1);
    }

    private string[] Report()
    {
        _workspace.ShouldEqualCleanBuild(_workspace.Build());
        BuildOutcome again = _workspace.Build();
        _workspace.ShouldEqualCleanBuild(again);
        return [.. again.Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}: {reported.Finding.Message}")];
    }

    private void Shell(string command)
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _workspace.Root })!;
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
