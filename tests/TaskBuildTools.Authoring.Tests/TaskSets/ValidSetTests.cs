using TaskBuildTools.Authoring.Building;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Authoring.Tests.TaskSets;

/// <summary>A set without malformed files builds without a finding, and the index has every value as it was meant.</summary>
public sealed class ValidSetTests
{
    [Theory]
    [InlineData(TaskDialect.Default, DependencyShape.Layered)]
    [InlineData(TaskDialect.Default, DependencyShape.Chain)]
    [InlineData(TaskDialect.Default, DependencyShape.Random)]
    [InlineData(TaskDialect.Default, DependencyShape.Hub)]
    [InlineData(TaskDialect.BacklogMd, DependencyShape.Layered)]
    public void Everything_is_accepted_and_read_as_it_was_meant(TaskDialect dialect, DependencyShape shape)
    {
        using GeneratedWorkspace workspace = new(new TaskSetOptions { Seed = 3, Tasks = 400, Dialect = dialect, DependencyShape = shape });

        BuildOutcome outcome = workspace.Build();

        outcome.Findings.Select(static reported => reported.Finding.Message).ShouldBeEmpty();
        outcome.Counts.Files.ShouldBe(400 + workspace.Summary.Excluded);
        (outcome.Counts.Indexed, outcome.Counts.Excluded).ShouldBe((400, workspace.Summary.Excluded));
        using TaskIndex index = workspace.Open();
        index.Count.ShouldBe(400);
        index.All.Sum(static task => (long)task.Dependencies.Count).ShouldBe(workspace.Summary.Dependencies);
        foreach (GeneratedTask expected in workspace.Tasks)
        {
            ShouldBe(index[expected.Id], expected);
        }
    }

    private static void ShouldBe(TaskRef task, GeneratedTask expected)
    {
        task.Path.ShouldBe("tasks/" + expected.Path);
        task.Title.ShouldBe(expected.Title);
        task.Description.ShouldBe(expected.Description);
        task.Agent.ShouldBe(expected.Agent);
        (task.Status?.Name).ShouldBe(expected.Status);
        (task.Priority?.Name).ShouldBe(expected.Priority);
        Moment(task.Created).ShouldBe(Truncated(expected, expected.Created));
        Moment(task.Updated).ShouldBe(Truncated(expected, expected.Updated));
        task.Due?.Date.ShouldBe(expected.Due!.Value);
        (task.Due is null).ShouldBe(expected.Due is null);
        task.Dependencies.Select(static dependency => dependency.Id).ShouldBe(expected.Dependencies, ignoreOrder: true);
        task.Tags.ShouldBe(expected.Tags, ignoreOrder: true);
        task.Notes.ShouldBe(expected.Notes);
        task.EstimatedHours.ShouldBe(expected.EstimatedHours);
        task.ActualHours.ShouldBe(expected.ActualHours);
        task.Assignees.ShouldBe(expected.Assignees);
        (task.ChecklistDone, task.ChecklistTotal).ShouldBe((expected.ChecklistDone, expected.ChecklistTotal));
        task.Body.Trim('\n').ShouldBe(expected.Body.Trim('\n'));
    }

    private static DateTime? Moment(TaskTime? time) => time is { } moment
        ? moment.Form == TaskTimeForm.Local ? moment.Value.DateTime : moment.Value.UtcDateTime
        : null;

    // Backlog.md writes minutes.
    private static DateTime? Truncated(GeneratedTask task, DateTime? moment) =>
        moment is { } value && task.Id.StartsWith("BACK", StringComparison.Ordinal) ? value.AddSeconds(-value.Second) : moment;
}
