using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Reporting;

/// <summary>A file that is not in the index is named in every build, whatever the severities say.</summary>
public sealed class RejectedFilesAreNamedTests
{
    [Fact]
    public void A_rejecting_finding_that_is_switched_off_stays_a_message()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        workspace.WriteTask("tasks/b.md", "b", "nonsense");
        workspace.Write("tasks.schema.yaml", "rules: { UnknownStatus: off }\n");

        BuildOutcome outcome = workspace.Build();

        ReportedFinding reported = outcome.Findings.ShouldHaveSingleItem();
        (reported.Finding.Id, reported.Severity).ShouldBe(("TBT2006", DiagnosticSeverity.Info));
        (outcome.Counts.Rejected, outcome.Counts.Indexed).ShouldBe((1, 1));
        outcome.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Another_finding_that_is_switched_off_is_silent()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a", dependencies: "[nowhere]");
        workspace.Write("tasks.schema.yaml", "rules: { UnknownDependency: off }\n");

        BuildOutcome outcome = workspace.Build();

        outcome.Findings.ShouldBeEmpty();
        outcome.Counts.Rejected.ShouldBe(0);
    }
}
