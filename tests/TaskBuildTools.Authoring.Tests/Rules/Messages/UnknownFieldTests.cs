using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnknownFieldTests
{
    [Fact]
    public void A_key_that_the_schema_does_not_know_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            colour: red
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2008",
            4, 1, 4, 7,
            "The schema has no field 'colour'; its value is kept as text");
        document.IsRejected.ShouldBeFalse();
    }

    [Fact]
    public void A_field_of_the_schema_is_not_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            agent: writer
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2008");
        document.IsRejected.ShouldBeFalse();
    }
}
