using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class MissingIdTests
{
    [Fact]
    public void A_task_without_an_id_is_reported_at_the_opening_line()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            title: Write the report
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2001",
            1, 1, 1, 4,
            "The task has no 'id'");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_task_with_an_id_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2001");
        document.IsRejected.ShouldBeFalse();
    }
}
