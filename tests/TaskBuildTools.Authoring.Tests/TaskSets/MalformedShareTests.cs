using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Authoring.Tests.TaskSets;

/// <summary>Malformed files are as many as asked for, and each is rejected for the mistake that it was given.</summary>
public sealed class MalformedShareTests
{
    private const int Count = 400;

    [Theory]
    [InlineData(TaskDialect.Default, 0.07)]
    [InlineData(TaskDialect.BacklogMd, 0.07)]
    [InlineData(TaskDialect.Default, 1)]
    public void The_malformed_are_rejected_and_the_others_accepted(TaskDialect dialect, double share)
    {
        TaskSetOptions options = new() { Seed = 5, Tasks = Count, Dialect = dialect, MalformedShare = share, FolderDepth = 3, FilesPerFolder = 7 };
        using GeneratedWorkspace workspace = new(options);
        int malformed = (int)(Count * share);

        BuildOutcome outcome = workspace.Build();

        workspace.Summary.Malformed.ShouldBe(malformed);
        workspace.Summary.Valid.ShouldBe(Count - malformed);
        outcome.Counts.Rejected.ShouldBe(malformed);
        outcome.Counts.Indexed.ShouldBe(workspace.Summary.Valid);
        outcome.Counts.Excluded.ShouldBe(workspace.Summary.Excluded);
        outcome.Counts.Files.ShouldBe(Count + workspace.Summary.Excluded);
        Dictionary<string, string[]> found = outcome.Findings
            .GroupBy(static reported => reported.Finding.Path)
            .ToDictionary(static file => file.Key, static file => file.Select(static reported => reported.Finding.Id).ToArray());
        foreach (GeneratedTask task in workspace.Tasks)
        {
            string[] expected = task.Mistake == TaskMistake.None ? [] : [task.Mistake.DiagnosticId()];
            found.GetValueOrDefault("tasks/" + task.Path, []).ShouldBe(expected, $"{task.Path}: {task.Mistake}");
        }

        workspace.Tasks.Select(static task => task.Mistake).Distinct().Count(static mistake => mistake != TaskMistake.None)
            .ShouldBe(TaskMistakes.Of(dialect).Length);
    }

    [Fact]
    public void A_mistake_has_the_name_of_its_diagnostic()
    {
        foreach (TaskMistake mistake in TaskMistakes.Of(TaskDialect.Default))
        {
            DiagnosticCatalogue.All.Single(descriptor => descriptor.Id == mistake.DiagnosticId()).Name.ShouldBe(mistake.ToString());
        }
    }
}
