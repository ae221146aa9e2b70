using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class UnreadableFolderTests
{
    [Fact]
    public void Says_which_folder_and_why()
    {
        Finding finding = UnreadableFolder.Create("tasks/private", "Access to the path is denied.");

        finding.Id.ShouldBe("TBT9014");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Message.ShouldContain("'tasks/private'");
        finding.Message.ShouldContain("denied");
    }

    [Fact]
    [Trait("Account", "ordinary")]
    public void A_folder_that_may_not_be_listed_fails_the_build()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        workspace.WriteTask("tasks/private/b.md", "b");

        BuildOutcome outcome;
        using (AccessLock.On(workspace["tasks/private"]))
        {
            outcome = workspace.Build();
        }

        outcome.Findings.ShouldHaveSingleItem().Finding.Id.ShouldBe("TBT9014");
        outcome.Succeeded.ShouldBeFalse();
        workspace.ShouldEqualCleanBuild(workspace.Build());
    }
}
