using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class TooDeeplyNestedTests
{
    [Fact]
    public void Sixty_six_levels_are_too_many()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            x: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1010",
            4, 67, 4, 67,
            "Lists and mappings are nested more than 64 deep");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void Sixty_four_levels_are_allowed()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            x: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1010");
        document.IsRejected.ShouldBeFalse();
    }
}
