using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>Of two files with one id, the task to work on is the one that a build and a session show.</summary>
public sealed class OneIdTwiceTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly BuildSession _session = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void With_the_old_copy_in_the_baseline_the_index_has_the_task_to_work_on()
    {
        _workspace.WriteTask("tasks/archive/t.md", "t", status: "complete");
        _workspace.WriteTask("tasks/t.md", "t", status: "todo");
        _workspace.Build(request => WithBaseline(request) with { UpdateBaseline = true });

        _workspace.Build(WithBaseline).Counts.Errors.ShouldBe(0);

        Shown().ShouldBe(["t tasks/t.md todo"]);
        _workspace.ShouldEqualCleanBuild(_workspace.Build(WithBaseline), WithBaseline);
    }

    [Fact]
    public void When_the_statuses_change_the_other_one_is_shown_as_by_a_clean_build()
    {
        _workspace.WriteTask("tasks/a.md", "t", status: "todo");
        _workspace.WriteTask("tasks/b.md", "t", status: "todo");
        _workspace.Build().Findings.ShouldHaveSingleItem().Finding.Path.ShouldBe("tasks/b.md");
        _workspace.WriteTask("tasks/a.md", "t", status: "complete");

        BuildOutcome outcome = _workspace.Build();

        outcome.Findings.ShouldHaveSingleItem().Finding.Path.ShouldBe("tasks/a.md");
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void In_a_session_a_task_to_work_on_takes_the_place_of_its_old_copy()
    {
        _workspace.WriteTask("tasks/archive/t.md", "t", status: "complete");
        Build();
        _workspace.WriteTask("tasks/t.md", "t", status: "todo");

        Build();

        Shown().ShouldBe(["t tasks/t.md todo"]);
    }

    [Fact]
    public void In_a_session_an_old_copy_that_comes_does_not_take_the_place_of_the_task()
    {
        _workspace.WriteTask("tasks/t.md", "t", status: "todo");
        Build();
        _workspace.WriteTask("tasks/archive/t.md", "t", status: "complete");

        Build();

        Shown().ShouldBe(["t tasks/t.md todo"]);
    }

    [Fact]
    public void A_session_that_begins_with_both_shows_the_task_to_work_on()
    {
        _workspace.WriteTask("tasks/archive/t.md", "t", status: "complete");
        _workspace.WriteTask("tasks/t.md", "t", status: "todo");

        Build();

        Shown().ShouldBe(["t tasks/t.md todo"]);
    }

    private static BuildRequest WithBaseline(BuildRequest request) =>
        request with { Baseline = Path.Combine(request.ProjectDirectory, "tasks.baseline.txt") };

    private void Build() => _workspace.Build(request => request with { Session = _session });

    private string[] Shown()
    {
        using TaskIndex index = TaskIndex.Open(_workspace["obj/tasks.tbx"]);
        return [.. index.All.Select(static task => $"{task.Id} {task.Path} {task.Status}")];
    }
}
