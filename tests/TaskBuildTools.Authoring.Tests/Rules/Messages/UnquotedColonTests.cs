using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UnquotedColonTests
{
    [Fact]
    public void A_colon_and_a_blank_in_a_plain_value_are_reported_at_the_colon()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Report: write it
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1005",
            3, 14, 3, 15,
            "The value of 'title' contains a colon and a space, which begin a new key in YAML; put the value in quotes: 'Report: write it'");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void The_same_value_in_quotes_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: 'Report: write it'
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1005");
        document.IsRejected.ShouldBeFalse();
    }
}
