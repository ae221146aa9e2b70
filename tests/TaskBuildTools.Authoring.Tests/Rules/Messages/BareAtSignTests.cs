using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class BareAtSignTests
{
    [Fact]
    public void A_plain_value_that_begins_with_an_at_sign_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            assignee: @sam
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1006",
            4, 11, 4, 15,
            "A value cannot begin with '@' in YAML; put it in quotes: '@sam'");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void The_same_value_in_quotes_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            assignee: '@sam'
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1006");
        document.IsRejected.ShouldBeFalse();
    }
}
