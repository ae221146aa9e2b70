using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Values;

public sealed class FolderStatusMismatchTests
{
    private const string Schema =
        """
        statuses:
          todo: { folders: [next] }
          done: { folders: [archive] }
        """;

    [Fact]
    public void A_status_that_the_folder_is_not_for_is_reported()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            status: todo
            ---
            """, SchemaText.Read(Schema), "tasks/archive/example.md");

        document.Findings.ShouldBeOnly(
            "TBT2015",
            4, 9, 4, 13,
            "The folder 'archive' is for done, but the status is 'todo'");
        document.IsRejected.ShouldBeFalse();
    }

    [Fact]
    public void A_status_that_the_folder_is_for_is_fine()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            status: done
            ---
            """, SchemaText.Read(Schema), "tasks/archive/example.md");

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT2015");
        document.IsRejected.ShouldBeFalse();
    }
}
