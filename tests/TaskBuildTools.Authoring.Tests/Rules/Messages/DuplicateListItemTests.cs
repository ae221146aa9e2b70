using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class DuplicateListItemTests
{
    [Fact]
    public void The_second_of_two_equal_items_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            tags: [docs, urgent, docs]
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2018",
            4, 22, 4, 26,
            "'docs' is duplicated in 'tags'; the second is ignored");
        document.IsRejected.ShouldBeFalse();
        document.Findings[0].Related.ShouldHaveSingleItem().Span.ShouldBe(new SourceSpan(4, 8, 4, 12));
    }

    [Fact]
    public void Different_items_are_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            tags: [docs, urgent]
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2018");
        document.IsRejected.ShouldBeFalse();
    }
}
