using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class UndoubledApostropheTests
{
    [Fact]
    public void An_apostrophe_that_ends_a_value_too_early_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: 'Don't panic'
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1008",
            3, 12, 3, 13,
            "This apostrophe ends the quoted value of 'title'; write it twice ('') or put the value in double quotes");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_doubled_apostrophe_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: 'Don''t panic'
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1008");
        document.IsRejected.ShouldBeFalse();
    }
}
