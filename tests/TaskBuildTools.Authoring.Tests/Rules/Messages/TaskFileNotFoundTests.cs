using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class TaskFileNotFoundTests
{
    [Fact]
    public void Names_the_file_as_written_and_points_to_the_project()
    {
        Finding finding = TaskFileNotFound.Create("App.csproj", "notes/plan.md");

        finding.Id.ShouldBe("TBT9008");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Path.ShouldBe("App.csproj");
        finding.Span.IsEmpty.ShouldBeTrue();
        finding.Message.ShouldBe("The task file 'notes/plan.md' does not exist; add it, or remove the TaskFile item");
        finding.Key.ShouldBe("notes/plan.md");
    }

    [Fact]
    public void A_live_store_has_no_items_to_correct() =>
        TaskFileNotFound.Create("", "plan.md", isStore: true).Message.ShouldBe(
            "The task file 'plan.md' does not exist; add it again, or restart without it in TaskStoreOptions.Files");
}
