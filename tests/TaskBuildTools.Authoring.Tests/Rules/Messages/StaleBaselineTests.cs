using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class StaleBaselineTests
{
    private static readonly DiagnosticDescriptor Unknown =
        new("TBT3001", "UnknownDependency", "A task depends on a task that does not exist", DiagnosticSeverity.Error);

    [Fact]
    public void Entries_without_a_finding_are_one_message()
    {
        (Baseline baseline, _) = Baseline.Parse("known.txt", "# known\nTBT3001\ta.md\ttask-9\nTBT3004\tb.md\t\n"u8);

        Finding finding = baseline.Apply([]).New.ShouldHaveSingleItem();

        finding.Descriptor.ShouldBe(StaleBaseline.Descriptor);
        finding.Path.ShouldBe("known.txt");
        finding.Span.ShouldBe(new SourceSpan(2, 1, 2, 1));
        finding.Message.ShouldBe(
            "2 entries of the baseline no longer occur; the first is TBT3001 in a.md (task-9); "
            + "remove them, so that they cannot return unnoticed");
    }

    [Fact]
    public void One_entry_is_told_in_the_singular() =>
        StaleBaseline.Create("known.txt", 1, 1, ("TBT3004", "b.md", "")).Message.ShouldBe(
            "1 entry of the baseline no longer occurs: TBT3004 in b.md; remove it, so that it cannot return unnoticed");

    [Fact]
    public void A_baseline_whose_findings_all_occur_is_not_reported()
    {
        (Baseline baseline, _) = Baseline.Parse("known.txt", "TBT3001\ta.md\ttask-9\n"u8);

        baseline.Apply([new Finding(Unknown, "a.md", default, "", "task-9")]).New.ShouldBeEmpty();
    }
}
