using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class TaskFolderNotFoundTests
{
    [Fact]
    public void Names_the_folder_as_written_and_points_to_the_project()
    {
        Finding finding = TaskFolderNotFound.Create("App.csproj", "../backlog");

        finding.Id.ShouldBe("TBT9001");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Path.ShouldBe("App.csproj");
        finding.Span.IsEmpty.ShouldBeTrue();
        finding.Message.ShouldBe("The task folder '../backlog' does not exist; create it, or correct the TaskFolder item");
        finding.Key.ShouldBe("../backlog");
    }

    [Fact]
    public void A_live_store_has_no_items_to_correct() =>
        TaskFolderNotFound.Create("", "backlog", isStore: true).Message.ShouldBe(
            "The task folder 'backlog' does not exist; create it again, or restart with another path in TaskStoreOptions.Folders");
}
