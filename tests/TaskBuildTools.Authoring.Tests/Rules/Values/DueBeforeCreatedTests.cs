using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Values;

public sealed class DueBeforeCreatedTests
{
    [Fact]
    public void A_due_date_before_the_creation_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            created_at: '2025-03-01T09:00:00+00:00'
            due_date: 2025-02-01
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2013",
            5, 11, 5, 21,
            "The task is due before it was created");
        document.IsRejected.ShouldBeFalse();
        document.Findings[0].Related.ShouldHaveSingleItem().Span.ShouldBe(new SourceSpan(4, 13, 4, 40));
    }

    [Fact]
    public void Due_on_the_day_of_creation_is_fine()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            created_at: '2025-03-01T09:00:00+00:00'
            due_date: 2025-03-01
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2013");
        document.IsRejected.ShouldBeFalse();
    }
}
