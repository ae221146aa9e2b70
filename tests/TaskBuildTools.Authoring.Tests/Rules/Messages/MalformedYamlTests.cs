using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class MalformedYamlTests
{
    [Fact]
    public void A_bracket_that_is_never_closed_is_reported_where_it_opens()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            tags: [docs, urgent
            status: todo
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1004",
            4, 7, 4, 8,
            "The '[' that opens here is not closed");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void Brackets_in_pairs_are_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            tags: [docs, urgent]
            status: todo
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1004");
        document.IsRejected.ShouldBeFalse();
    }
}
