using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class RepairedAtSignTests
{
    private const string Schema =
        """
        repair_bare_at: true
        """;

    [Fact]
    public void A_bare_at_sign_is_repaired_with_a_warning_where_the_schema_says_so()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            assignee: @sam
            ---
            """, SchemaText.Read(Schema));

        document.Findings.ShouldBeOnly(
            "TBT1007",
            4, 11, 4, 15,
            "'@sam' was read as if it were in quotes, which YAML requires here");
        document.IsRejected.ShouldBeFalse();
    }

    [Fact]
    public void A_quoted_at_sign_needs_no_repair()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            assignee: '@sam'
            ---
            """, SchemaText.Read(Schema));

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1007");
        document.IsRejected.ShouldBeFalse();
    }
}
