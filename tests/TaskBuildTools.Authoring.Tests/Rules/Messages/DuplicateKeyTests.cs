using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class DuplicateKeyTests
{
    [Fact]
    public void The_second_of_two_equal_keys_is_reported_with_the_first_as_related()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            status: todo
            status: complete
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1009",
            5, 1, 5, 7,
            "'status' is duplicated; remove one of the two");
        document.IsRejected.ShouldBeTrue();
        document.Findings[0].Related.ShouldHaveSingleItem().Span.ShouldBe(new SourceSpan(4, 1, 4, 7));
    }

    [Fact]
    public void A_key_that_stands_once_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            status: todo
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1009");
        document.IsRejected.ShouldBeFalse();
    }
}
