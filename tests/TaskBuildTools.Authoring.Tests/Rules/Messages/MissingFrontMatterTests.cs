using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class MissingFrontMatterTests
{
    [Fact]
    public void A_file_without_front_matter_is_rejected_at_its_first_character()
    {
        TaskDocument document = TaskText.Read(
            """
            # Write the report

            Some text.
            """);

        document.Findings.ShouldBeOnly(
            "TBT1001",
            1, 1, 1, 1,
            "The file has no front matter: its first line must be '---'; if it is not a task, exclude it: "
                + "exclude: ['**/example.md'] in tasks.schema.yaml, or ExcludePatterns=\"**/example.md\" of its TaskFolder item");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_file_with_front_matter_is_read()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1001");
        document.IsRejected.ShouldBeFalse();
    }
}
