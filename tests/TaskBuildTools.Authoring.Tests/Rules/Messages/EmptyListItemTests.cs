using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class EmptyListItemTests
{
    [Fact]
    public void An_item_without_a_value_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            tags:
            - docs
            -
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2017",
            6, 2, 6, 2,
            "An item of 'tags' has no value; it is left out");
        document.IsRejected.ShouldBeFalse();
    }

    [Fact]
    public void A_list_of_values_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            tags:
            - docs
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2017");
        document.IsRejected.ShouldBeFalse();
    }
}
