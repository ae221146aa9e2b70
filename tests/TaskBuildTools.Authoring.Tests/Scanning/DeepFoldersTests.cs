using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>Folders are entered to a depth of 64; what is deeper is said, not passed over.</summary>
public sealed class DeepFoldersTests
{
    [Fact]
    public void Tasks_of_the_deepest_folder_are_read()
    {
        using Workspace workspace = new();
        workspace.WriteTask($"{Folder(63)}/a.md", "a");

        workspace.Build().Counts.Indexed.ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_is_deeper_fails_the_build()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        workspace.WriteTask($"{Folder(64)}/b.md", "b");

        BuildOutcome outcome = workspace.Build();

        outcome.Succeeded.ShouldBeFalse();
        Finding finding = outcome.Findings.ShouldHaveSingleItem().Finding;
        (finding.Id, finding.Path).ShouldBe(("TBT9014", Folder(64)));
        finding.Message.ShouldContain("it is nested deeper than 64 folders");
        workspace.ShouldEqualCleanBuild(workspace.Build());
    }

    private static string Folder(int below) => "tasks" + string.Concat(Enumerable.Repeat("/d", below));
}
