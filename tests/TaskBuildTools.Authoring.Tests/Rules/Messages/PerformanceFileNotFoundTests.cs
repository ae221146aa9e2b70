using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class PerformanceFileNotFoundTests
{
    [Fact]
    public void A_file_that_is_named_and_missing_is_an_error()
    {
        using Workspace workspace = new();
        workspace.Write("performance.yaml", "cache: { memory_limit_mb: 7 }\n");

        BuildOutcome outcome = workspace.Build(request => request with { Performance = workspace["settings/fast.yaml"] });

        ReportedFinding reported = outcome.Findings.ShouldHaveSingleItem();
        (reported.Finding.Id, reported.Finding.Path, reported.Severity).ShouldBe(("TBT9015", "settings/fast.yaml", DiagnosticSeverity.Error));
        reported.Finding.Span.IsEmpty.ShouldBeTrue();
        reported.Finding.Message.ShouldBe("The performance file 'settings/fast.yaml' does not exist or cannot be read");
        File.Exists(workspace["obj/" + ArtifactNames.Index]).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_nobody_named_may_be_missing()
    {
        using Workspace workspace = new();

        workspace.Build().Findings.ShouldBeEmpty();
    }
}
