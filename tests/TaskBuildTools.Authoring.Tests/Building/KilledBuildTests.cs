using System.Diagnostics;
using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>A build that is killed leaves nothing that the next one trusts wrongly.</summary>
public sealed class KilledBuildTests
{
    [Fact]
    public void After_a_kill_at_a_random_moment_the_next_build_equals_a_clean_one()
    {
        using Workspace workspace = new();
        Random random = new(20260711);
        for (int i = 0; i < 300; i++)
        {
            workspace.WriteTask($"tasks/{i % 7}/{i}.md", $"task-{i}", dependencies: i == 0 ? "[]" : $"[task-{random.Next(i)}]");
        }

        for (int round = 0; round < 25; round++)
        {
            for (int edit = 0; edit < 20; edit++)
            {
                int i = random.Next(300);
                workspace.WriteTask($"tasks/{i % 7}/{i}.md", $"task-{i}", random.Next(2) == 0 ? "todo" : "in_progress", body: $"Round {round}.");
            }

            using (Process process = Probe.Start(workspace, 1))
            {
                Probe.WaitUntilReady(process);
                Thread.Sleep(random.Next(round % 5 == 0 ? 400 : 160));
                process.Kill();
                process.WaitForExit();
            }

            BuildOutcome outcome = workspace.Build();
            workspace.ShouldEqualCleanBuild(outcome);
        }

        Directory.GetFiles(workspace["obj"], ".taskbuild-*").ShouldBeEmpty();
    }
}
