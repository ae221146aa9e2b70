using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class EmptyIdTests
{
    [Fact]
    public void An_id_without_a_value_is_reported_at_its_key()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id:
            title: Write the report
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2002",
            2, 1, 2, 3,
            "'id' has no value");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void An_id_with_a_value_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2002");
        document.IsRejected.ShouldBeFalse();
    }
}
