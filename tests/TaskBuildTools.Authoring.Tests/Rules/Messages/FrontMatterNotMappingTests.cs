using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class FrontMatterNotMappingTests
{
    [Fact]
    public void A_list_instead_of_fields_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            - id: a-1
            - title: Write the report
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1013",
            2, 1, 3, 26,
            "The front matter must be 'key: value' lines; put a space after each colon");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void Fields_are_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1013");
        document.IsRejected.ShouldBeFalse();
    }
}
