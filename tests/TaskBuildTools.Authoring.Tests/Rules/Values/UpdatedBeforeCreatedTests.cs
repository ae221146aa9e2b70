using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Values;

public sealed class UpdatedBeforeCreatedTests
{
    [Fact]
    public void An_update_before_the_creation_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            created_at: 2025-03-01
            updated_at: 2025-02-01
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2014",
            5, 13, 5, 23,
            "The task was updated before it was created");
        document.IsRejected.ShouldBeFalse();
        document.Findings[0].Related.ShouldHaveSingleItem().Span.ShouldBe(new SourceSpan(4, 13, 4, 23));
    }

    [Fact]
    public void An_update_on_the_day_of_creation_is_fine()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            created_at: 2025-03-01
            updated_at: 2025-03-01
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2014");
        document.IsRejected.ShouldBeFalse();
    }
}
