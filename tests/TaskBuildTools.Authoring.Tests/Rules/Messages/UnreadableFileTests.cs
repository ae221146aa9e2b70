using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnreadableFileTests
{
    [Fact]
    public void A_file_that_cannot_be_read_is_rejected_with_the_systems_own_words()
    {
        TaskDocument document = TaskDocumentReader.Unreadable("tasks/example.md", "Access to the path is denied.");

        document.Findings.ShouldBeOnly(
            "TBT1014", 0, 0, 0, 0, "The file cannot be read: Access to the path is denied.");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_can_be_read_is_not()
    {
        TaskText.ReadFields("status: todo").IsRejected.ShouldBeFalse();
    }
}
