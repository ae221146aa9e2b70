using TaskBuildTools.Fuzzing;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>Random changes with right checksums, in a process of its own.</summary>
public class RandomChangesTests
{
    [Theory]
    [InlineData("index", 1_500)]
    [InlineData("bodies", 4_000)]
    [InlineData("text", 4_000)]
    public void Do_no_harm(string target, int runs) =>
        FuzzingProcess.Run("mutate", target, $"{runs * HostileScale.Runs}", $"{HostileScale.Seed}").ShouldBe(runs * HostileScale.Runs);
}
