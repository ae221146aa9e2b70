using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class InvalidDateTests
{
    [Fact]
    public void A_day_that_does_not_exist_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            due_date: 2025-02-30
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2010",
            4, 11, 4, 21,
            "'2025-02-30' is not a date for 'due_date': there is no such day");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_date_with_a_time_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            due_date: 2025-02-28 17:30
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2010");
        document.IsRejected.ShouldBeFalse();
    }
}
