using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class MisspelledFieldTests
{
    [Fact]
    public void A_key_near_a_field_that_the_file_does_not_have_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            stauts: todo
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2009",
            4, 1, 4, 7,
            "The schema has no field 'stauts'; did you mean 'status'?");
        document.IsRejected.ShouldBeFalse();
    }

    [Fact]
    public void The_field_itself_is_not_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            status: todo
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2009");
        document.IsRejected.ShouldBeFalse();
    }
}
