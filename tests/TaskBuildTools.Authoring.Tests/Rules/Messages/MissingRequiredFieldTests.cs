using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class MissingRequiredFieldTests
{
    [Fact]
    public void A_task_without_a_title_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2005",
            1, 1, 1, 4,
            "The task has no 'title', which is required");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_task_with_a_title_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2005");
        document.IsRejected.ShouldBeFalse();
    }
}
