using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Values;

public sealed class IllFormedIdTests
{
    [Fact]
    public void An_id_with_blanks_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: write the report
            title: Write the report
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT2003",
            2, 5, 2, 21,
            "The id 'write the report' contains a space");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void An_id_without_blanks_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2003");
        document.IsRejected.ShouldBeFalse();
    }
}
