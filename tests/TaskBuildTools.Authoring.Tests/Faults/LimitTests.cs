using System.Diagnostics;
using System.Globalization;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>Disks that are full, read-only or slow, too few files to be opened, too little memory.</summary>
public sealed class LimitTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("pwrite64", "ENOSPC", "could not be written: the disk is full")]
    [InlineData("rename", "EROFS", "could not be written: Read-only file system")]
    [InlineData("rename", "EACCES", "could not be written: access is denied")]
    public void A_disk_that_takes_nothing_is_said_with_the_artifact_and_the_reason(string call, string error, string message)
    {
        Assert.SkipUnless(Strace.IsUsable, "strace is not here, or may not trace.");
        BuildScenario scenario = BuildScenario.Of("edits");
        using ProbeSteps probe = new();
        ExpectedBuild expected = ExpectedBuild.Of(scenario, probe, [call]);
        using Workspace workspace = scenario.Prepare();
        using (Strace.Attach(probe.Id, "-o", "/dev/null", "-e", $"trace={call}", "-e", $"inject={call}:error={error}:when=1+"))
        {
            string answer = probe.Do(scenario.StepIn(workspace)).ShouldNotBeNull();
            answer.ShouldStartWith("failed ");
            answer.ShouldContain("\nError TBT9010 obj/tasks.bodies ");
            answer.ShouldContain("'obj/tasks.bodies' " + message);
            PublishedFiles.Of(workspace).ShouldBe(expected.Before);
        }

        probe.Do(scenario.StepIn(workspace)).ShouldBe(expected.Answer);
        PublishedFiles.Of(workspace).ShouldBe(expected.After);
        expected.ShouldBeRightNextTime(workspace);
    }

    [Fact]
    public void A_slow_disk_changes_nothing()
    {
        Assert.SkipUnless(Strace.IsUsable, "strace is not here, or may not trace.");
        BuildScenario scenario = BuildScenario.Of("edits");
        using ProbeSteps probe = new();
        ExpectedBuild expected = ExpectedBuild.Of(scenario, probe, ["pread64"]);
        using Workspace workspace = scenario.Prepare();
        using (Strace.Attach(probe.Id, "-o", "/dev/null", "-e", "trace=pread64", "-e", "inject=pread64:delay_enter=10000:when=1+"))
        {
            probe.Do(scenario.StepIn(workspace)).ShouldBe(expected.Answer);
        }

        expected.ShouldBeRightNextTime(workspace);
        PublishedFiles.Of(workspace).ShouldBe(expected.After);
    }

    [Fact]
    public void With_too_few_files_to_be_opened_a_build_is_right_or_says_so()
    {
        Assert.SkipUnless(InstalledTool.IsThere("prlimit"), "prlimit is not installed.");
        BuildScenario scenario = BuildScenario.Of("edits");
        string answer = "";
        bool hasSucceeded = false;
        ProbeSteps? probe = null;
        int open = 0;
        for (int more = 0; more < 8; more++)
        {
            if (probe is null)
            {
                probe = new ProbeSteps();
                using Workspace warm = scenario.Prepare();
                answer = probe.Do(scenario.StepIn(warm)).ShouldNotBeNull();
                open = Directory.GetFiles($"/proc/{probe.Id}/fd").Select(static path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)).Max() + 1;
            }

            using Workspace workspace = scenario.Prepare();
            PublishedFiles before = PublishedFiles.Of(workspace);
            Limit(probe, open + more);
            string? limited = probe.Do(scenario.StepIn(workspace));
            PublishedFiles left = PublishedFiles.Of(workspace);
            if (limited is null)
            {
                // The runtime starts threads of its own when it likes, needs a file for each, and ends the process when it gets none.
                probe.Dispose();
                probe = null;
            }
            else
            {
                (limited == answer || limited.Contains("Too many open files", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue(limited);
                (hasSucceeded && limited != answer).ShouldBeFalse("More files made it worse.");
                hasSucceeded = limited == answer;
                Limit(probe, 1000);
                probe.Do(scenario.StepIn(workspace)).ShouldBe(answer);
            }

            scenario.ShouldEqualCleanBuild(workspace, scenario.Build(workspace));
            left.ShouldEachBeOf(before, PublishedFiles.Of(workspace));
        }

        probe?.Dispose();
        hasSucceeded.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_cannot_be_opened_a_second_time_is_reported_with_the_reason()
    {
        Assert.SkipUnless(Strace.IsUsable, "strace is not here, or may not trace.");
        using ProbeSteps probe = new();
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        string built = probe.Do($"build\t{workspace.Root}\t").ShouldNotBeNull();
        built.ShouldStartWith("succeeded 1 files");

        // Its record is known, so that it is opened for its body only.
        Thread.Sleep(20);
        probe.Do($"build\t{workspace.Root}\t").ShouldBe(built);
        File.Delete(workspace["obj/tasks.bodies"]);
        using (Strace.Attach(probe.Id, "-o", "/dev/null", "-P", workspace["tasks/a.md"], "-e", "trace=open,openat", "-e", "inject=open,openat:error=EMFILE"))
        {
            string answer = probe.Do($"build\t{workspace.Root}\t").ShouldNotBeNull();
            answer.ShouldContain("Error TBT1014 tasks/a.md ");
            answer.ShouldContain("Too many open files");
        }

        probe.Do($"build\t{workspace.Root}\t").ShouldBe(built);
    }

    [Fact]
    public void Three_thousand_tasks_build_in_32_MB_of_managed_memory_and_what_does_not_fit_is_said()
    {
        using Workspace workspace = new();
        for (int i = 0; i < 3_000; i++)
        {
            workspace.WriteTask($"tasks/{i % 50}/{i}.md", $"task-{i}", body: "Some words of a body.");
        }

        using ProbeSteps probe = new(heapLimit: 32 * Megabyte);
        probe.Do($"build\t{workspace.Root}\ttext").ShouldBe("succeeded 3000 files, 0 rejected");
        workspace.Build(_ => ProbeRequest.Of(workspace.Root, "text")).IsUpToDate.ShouldBeTrue();

        // One piece that cannot be had: filling memory to the brim with small ones would leave none to the runtime either.
        workspace.WriteTask("tasks/long.md", "long", body: new string('x', 40 * (int)Megabyte));
        string answer = probe.Do($"build\t{workspace.Root}\ttext").ShouldNotBeNull();
        answer.ShouldStartWith("failed ");
        answer.ShouldContain("could not be written: there is not enough memory");
        workspace.Build(_ => ProbeRequest.Of(workspace.Root, "text")).Counts.Indexed.ShouldBe(3_001);
    }

    private static void Limit(ProbeSteps probe, int files)
    {
        using Process process = Process.Start("prlimit", ["--pid", probe.Id.ToString(CultureInfo.InvariantCulture), $"--nofile={files}:4096"]);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
