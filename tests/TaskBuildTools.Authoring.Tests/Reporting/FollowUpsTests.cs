using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Rules.TaskSets;

namespace TaskBuildTools.Authoring.Tests.Reporting;

public sealed class FollowUpsTests
{
    [Theory]
    [InlineData("Error", "Error", false)]
    [InlineData("Warning", "Error", true)]
    [InlineData("Info", "Error", true)]
    [InlineData("Error", "Warning", false)]
    [InlineData("Warning", "Warning", false)]
    [InlineData("Info", "Warning", true)]
    public void A_finding_is_left_out_while_its_cause_is_reported_as_loudly_as_it_asks(
        string ofCause, string least, bool stays)
    {
        ReportedFinding cause = new(MissingFrontMatter.Create("a.md"), Enum.Parse<DiagnosticSeverity>(ofCause));

        IReadOnlyList<ReportedFinding> left = FollowUps.Without([cause, FollowUp("b.md", "a.md", Enum.Parse<DiagnosticSeverity>(least))]);

        left.Select(static one => one.Finding.Path).ShouldBe(stays ? ["a.md", "b.md"] : ["a.md"]);
    }

    [Fact]
    public void Where_the_cause_is_not_reported_it_stays() =>
        FollowUps.Without([FollowUp("b.md", "a.md", DiagnosticSeverity.Warning)]).ShouldHaveSingleItem().Finding.Cause.ShouldBeNull();

    [Fact]
    public void A_finding_that_leaves_the_file_in_the_index_is_no_cause()
    {
        ReportedFinding mild = new(new Finding(UnknownField.Descriptor, "a.md", default, "Unknown."), DiagnosticSeverity.Error);

        FollowUps.Without([mild, FollowUp("b.md", "a.md", DiagnosticSeverity.Warning)]).Count.ShouldBe(2);
    }

    private static ReportedFinding FollowUp(string path, string cause, DiagnosticSeverity least) => new(
        new Finding(UnknownDependency.Descriptor, path, default, "No such task.") { Cause = new FindingCause(cause, least) },
        DiagnosticSeverity.Error);
}
