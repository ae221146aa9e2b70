using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>Real backlogs through the whole build: every file is indexed, rejected with a diagnostic, or excluded.</summary>
public sealed class CorpusBuildTests
{
    // The 22 of backlog.md are no tasks: 10 in docs, decisions and milestones, 6 archived milestones, 6 other readme files.
    [Theory]
    [InlineData("agent-task-management-system/tasks", "default", 69, 0)]
    [InlineData("backlog-md/backlog", "backlog.md", 692, 22)]
    public void Every_file_is_accounted_for(string corpus, string preset, int files, int excluded)
    {
        string? corpora = RepositoryFolder.Corpora;
        Assert.SkipUnless(corpora is not null, "The real task files are not beside this repository.");
        string folder = Path.Combine(corpora!, corpus);
        using Workspace workspace = new();

        BuildOutcome outcome = workspace.Build(request => request with { Folders = [new TaskFolder(folder, [], [])], Schema = preset });

        outcome.Counts.Files.ShouldBe(files);
        outcome.Counts.Excluded.ShouldBe(excluded);
        outcome.Counts.Parsed.ShouldBe(files - excluded);
        (outcome.Counts.Indexed + outcome.Counts.Rejected + outcome.Counts.Excluded).ShouldBe(files);
        outcome.Findings.Select(static reported => reported.Finding.Path).Distinct().Count().ShouldBeGreaterThanOrEqualTo(outcome.Counts.Rejected);
    }
}
