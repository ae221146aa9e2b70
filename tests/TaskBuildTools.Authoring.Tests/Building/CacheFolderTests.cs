using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>A cache folder of the project's own, which the build has to be able to make.</summary>
public sealed class CacheFolderTests
{
    [Fact]
    public void A_cache_folder_that_cannot_be_made_is_named_and_not_the_output_folder()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        workspace.Write("cache", "A file is where the folder should be.");

        BuildOutcome outcome = workspace.Build(request => request with { CacheDirectory = workspace["cache"] });

        ReportedFinding reported = outcome.Findings.ShouldHaveSingleItem();
        reported.Finding.Id.ShouldBe("TBT9010");
        reported.Finding.Path.ShouldBe("cache");
        outcome.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void What_is_wrong_with_the_tasks_is_told_beside_a_cache_that_cannot_be_written()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a", status: "unheard-of");
        Directory.CreateDirectory(workspace["cache/tasks.cache"]);

        BuildOutcome outcome = workspace.Build(request => request with { CacheDirectory = workspace["cache"], CacheName = "tasks" });

        outcome.IsFailure.ShouldBeTrue();
        outcome.Findings.Select(static reported => reported.Finding.Path).ShouldBe(["cache/tasks.cache", "tasks/a.md"]);
        outcome.Counts.Errors.ShouldBe(2);
    }
}
