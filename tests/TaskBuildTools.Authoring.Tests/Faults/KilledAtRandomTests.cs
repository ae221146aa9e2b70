using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>Builds of some hundred files, which several threads read, killed at moments that nobody chose.</summary>
public sealed class KilledAtRandomTests
{
    private const int Files = 300;

    [Fact]
    public async Task The_next_build_equals_a_clean_one()
    {
        using Workspace workspace = new();
        Random random = new(FaultOptions.Seed);
        for (int i = 0; i < Files; i++)
        {
            workspace.WriteTask($"tasks/{i % 7}/{i}.md", $"task-{i}", dependencies: i == 0 ? "[]" : $"[task-{random.Next(i)}]");
        }

        int rounds = FaultOptions.IsAll ? 400 : 4;
        for (int round = 0; round < rounds; round++)
        {
            for (int edit = 0; edit < 20; edit++)
            {
                int i = random.Next(Files);
                workspace.WriteTask($"tasks/{i % 7}/{i}.md", $"task-{i}", random.Next(2) == 0 ? "todo" : "in_progress", body: $"Round {round}.");
            }

            using (ProbeSteps probe = new())
            {
                Task<string?> step = Task.Run(() => probe.Do($"build\t{workspace.Root}\ttext cache"));
                await Task.WhenAny(step, Task.Delay(random.Next(round % 5 == 0 ? 700 : 250), TestContext.Current.CancellationToken));
            }

            BuildOutcome outcome = workspace.Build(_ => ProbeRequest.Of(workspace.Root, "text cache"));
            workspace.ShouldEqualCleanBuild(outcome, _ => ProbeRequest.Of(workspace.Root, "text cache"));
        }

        Directory.GetFiles(workspace["obj"], ".taskbuild-*").ShouldBeEmpty();
    }
}
