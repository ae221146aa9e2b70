using TaskBuildTools.Authoring.Tests.Corpora;
using TaskBuildTools.Fuzzing;
using TaskBuildTools.Fuzzing.Targets;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>What a fuzzer found once (<c>tests/TaskBuildTools.Fuzzing/Corpus</c>) is dealt with as promised ever after.</summary>
public sealed class KeptInputsTests
{
    [Fact]
    public void Every_kept_input()
    {
        int replayed = 0;
        foreach (string folder in Directory.GetDirectories(Path.Combine(RepositoryFolder.Root, "tests", "TaskBuildTools.Fuzzing", "Corpus")))
        {
            replayed += KeptInputs.Replay(FuzzTargets.Named(Path.GetFileName(folder)), [folder]);
        }

        replayed.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("front-matter", 1_500)]
    [InlineData("schema", 150)]
    [InlineData("performance", 1_000)]
    [InlineData("globs", 5_000)]
    [InlineData("edits", 2_000)]
    public void The_seeds_with_random_changes(string target, int runs) =>
        MutationRun.Run(FuzzTargets.Named(target), runs * HostileScale.Runs, HostileScale.Seed).ShouldBe(runs * HostileScale.Runs);
}
