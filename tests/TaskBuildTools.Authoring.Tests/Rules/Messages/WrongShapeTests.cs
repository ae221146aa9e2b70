using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class WrongShapeTests
{
    [Fact]
    public void A_list_where_one_value_is_wanted_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            agent: [writer, tester]
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2012",
            4, 8, 4, 24,
            "'agent' expects a single value but has a list");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void One_value_where_a_list_is_wanted_is_a_list_of_one()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            agent: writer
            tags: docs
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2012");
        document.IsRejected.ShouldBeFalse();
    }
}
