using System.Diagnostics;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Incremental;

/// <summary>What has a task file's name and cannot be read is reported, never passed over and never waited for.</summary>
public sealed class UnreadableFilesTests
{
    [Fact]
    public void A_link_to_nothing_is_reported()
    {
        using Workspace workspace = new();
        File.CreateSymbolicLink(workspace["tasks/a.md"], workspace["nowhere.md"]);

        ShouldReport(workspace, "does not exist");
    }

    [Fact]
    public void A_link_to_a_task_file_is_read()
    {
        using Workspace workspace = new();
        workspace.WriteTask("elsewhere/a.md", "a");
        File.CreateSymbolicLink(workspace["tasks/a.md"], workspace["elsewhere/a.md"]);

        workspace.Build().Counts.Indexed.ShouldBe(1);

        workspace.WriteTask("elsewhere/a.md", "a", "complete");
        workspace.Build().Counts.Parsed.ShouldBe(1);
    }

    [Fact]
    public void A_link_back_to_its_own_folder_is_not_followed_for_ever()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        Directory.CreateSymbolicLink(workspace["tasks/again"], workspace["tasks"]);

        BuildOutcome outcome = workspace.Build();

        outcome.Counts.Files.ShouldBe(1);
        outcome.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_pipe_is_reported_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes with a file name are made with mkfifo.");
        using Workspace workspace = new();
        using (Process process = Process.Start("mkfifo", [workspace["tasks/a.md"]]))
        {
            process.WaitForExit();
        }

        ShouldReport(workspace, "not a regular file");
    }

    [Fact]
    public void A_name_that_is_not_UTF8_is_reported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        using Workspace workspace = new();
        Shell($"printf -- '---' > \"$(printf '{workspace["tasks"]}/a\\377.md')\"");
        try
        {
            ShouldReport(workspace, "not valid UTF-8");
        }
        finally
        {
            // .NET cannot name it, so it cannot delete it.
            Shell($"rm -rf '{workspace["tasks"]}'");
        }
    }

    private static void Shell(string command)
    {
        using Process process = Process.Start("sh", ["-c", command]);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }

    private static void ShouldReport(Workspace workspace, string reason)
    {
        BuildOutcome outcome = workspace.Build();

        Finding finding = outcome.Findings.ShouldHaveSingleItem().Finding;
        finding.Id.ShouldBe("TBT1014");
        finding.Message.ShouldContain(reason);
        (outcome.Counts.Files, outcome.Counts.Rejected).ShouldBe((1, 1));
        workspace.ShouldEqualCleanBuild(workspace.Build());
    }
}
