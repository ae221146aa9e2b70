using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnknownPriorityTests
{
    [Fact]
    public void A_priority_that_the_schema_does_not_list_is_reported_with_the_nearest()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            priority: hihg
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2007",
            4, 11, 4, 15,
            "The priority 'hihg' is not in the schema, which has low, medium, high, critical; did you mean 'high'? To allow it, put it in its place, lowest first, and add to tasks.schema.yaml: priorities: [low, { name: medium, aliases: [normal] }, high, { name: critical, aliases: [urgent] }, hihg]");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_priority_of_the_schema_is_read_in_any_case()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            priority: High
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2007");
        document.IsRejected.ShouldBeFalse();
    }
}
