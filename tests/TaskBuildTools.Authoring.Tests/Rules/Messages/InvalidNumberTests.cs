using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class InvalidNumberTests
{
    [Fact]
    public void A_word_instead_of_a_number_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            estimated_hours: two
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2011",
            4, 18, 4, 21,
            "'two' is not a number for 'estimated_hours': write hours as 8 or 2.5");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_decimal_number_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            estimated_hours: 2.5
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2011");
        document.IsRejected.ShouldBeFalse();
    }
}
