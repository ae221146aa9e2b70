using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Graph;

public class ReadinessTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Theory]
    [InlineData(null, null, true, false)]
    [InlineData("todo", null, true, false)]
    [InlineData("todo", "done", true, false)]
    [InlineData("todo", "todo", false, true)]
    [InlineData("todo", "in_progress", false, true)]
    [InlineData("todo", "cancelled", false, true)]
    [InlineData("todo", "missing", false, true)]
    [InlineData("in_progress", null, false, false)]
    [InlineData("in_progress", "todo", false, true)]
    [InlineData("blocked", null, false, true)]
    [InlineData("done", "todo", false, false)]
    [InlineData("cancelled", "todo", false, false)]
    public void A_task_is_ready_or_blocked_by_its_status_and_its_dependency(
        string? status, string? dependencyStatus, bool ready, bool blocked)
    {
        TaskDocument task = TaskSet.Task(Schema, "a", status, dependencyStatus is null ? [] : ["b"]);
        TaskDocument[] tasks = dependencyStatus is null or "missing"
            ? [task]
            : [task, TaskSet.Task(Schema, "b", dependencyStatus)];

        DependencyGraph graph = DependencyGraph.Build(Schema, tasks);

        graph.Ready[0].ShouldBe(ready);
        graph.Blocked[0].ShouldBe(blocked);
    }
}
