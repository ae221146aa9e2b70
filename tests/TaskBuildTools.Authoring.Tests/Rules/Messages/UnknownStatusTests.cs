using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnknownStatusTests
{
    [Fact]
    public void A_status_that_the_schema_does_not_list_is_reported_with_the_nearest()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            status: complet
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2006",
            4, 9, 4, 16,
            "The status 'complet' is not in the schema, which has pending, todo, in_progress, review, blocked, blocked_by, complete, cancelled; did you mean 'complete'? To allow it, add to tasks.schema.yaml: add_statuses: { complet: open }");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_status_of_the_schema_is_read_in_any_case()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            status: Complete
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2006");
        document.IsRejected.ShouldBeFalse();
    }
}
