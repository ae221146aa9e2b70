using System.Diagnostics;
using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>Builds of one project at the same time, in one process and in several, while files change.</summary>
public sealed class ConcurrentBuildTests
{
    [Fact]
    public void Processes_and_threads_leave_the_artifacts_of_a_clean_build()
    {
        using Workspace workspace = new();
        for (int i = 0; i < 200; i++)
        {
            workspace.WriteTask($"tasks/{i}.md", $"task-{i}");
        }

        Process[] processes = [.. Enumerable.Range(0, 3).Select(_ => Probe.Start(workspace, 15))];
        foreach (Process process in processes)
        {
            Probe.WaitUntilReady(process);
        }

        Parallel.For(0, 20, i =>
        {
            // Renamed into place, as editors do: a build of another thread would rightly report a file that is still empty.
            workspace.WriteTask($"edits/{i}.md", $"task-{i}", i % 2 == 0 ? "complete" : "todo", body: $"Edit {i}.");
            File.Move(workspace[$"edits/{i}.md"], workspace[$"tasks/{i}.md"], overwrite: true);
            BuildOutcome outcome = workspace.Build();
            outcome.Findings.Select(reported => reported.Finding.Message).ShouldBeEmpty();
            outcome.Succeeded.ShouldBeTrue();
        });
        foreach (Process process in processes)
        {
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, output);
            output.ShouldContain(" 0 errors");
            process.Dispose();
        }

        workspace.ShouldEqualCleanBuild(workspace.Build());
    }

    [Fact]
    public void A_build_that_waits_too_long_says_so()
    {
        using Workspace workspace = new();
        Directory.CreateDirectory(workspace["obj"]);
        using FileStream held = new(workspace["obj/tasks.lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        BuildOutcome outcome = workspace.Build(request => request with { LockTimeout = TimeSpan.FromMilliseconds(50) });

        outcome.Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT9011");
        outcome.Succeeded.ShouldBeFalse();
    }
}
