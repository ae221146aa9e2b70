using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class TooManyNodesTests
{
    [Fact]
    public void An_alias_bomb_is_reported_and_not_expanded()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            a: &a [x, x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1011",
            8, 36, 8, 36,
            "The front matter has more than 100000 keys and values, or more than 1 MiB of text, what its aliases repeat included; remove some");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_few_aliases_are_expanded()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            a: &a [x, x]
            b: [*a, *a]
            ---
            """);

        document.Findings.ShouldNotContain(finding => finding.Id == "TBT1011");
        document.IsRejected.ShouldBeFalse();
    }
}
