using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnclosedFrontMatterTests
{
    [Fact]
    public void A_front_matter_that_nothing_closes_is_reported_where_it_opens()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report

            Some text.
            """);

        document.Findings.ShouldBeOnly(
            "TBT1002",
            1, 1, 1, 4,
            "The front matter that opens here is never closed: a line '---' is missing after the last field");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_closed_front_matter_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1002");
        document.IsRejected.ShouldBeFalse();
    }
}
