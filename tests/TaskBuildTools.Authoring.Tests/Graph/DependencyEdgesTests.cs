using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Graph;

public class DependencyEdgesTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Fact]
    public void Edges_keep_the_written_order_without_duplicates_and_without_the_task_itself()
    {
        DependencyGraph graph = DependencyGraph.Build(Schema,
        [
            TaskSet.Task(Schema, "a"),
            TaskSet.Task(Schema, "b", dependsOn: ["a"]),
            TaskSet.Task(Schema, "c", dependsOn: ["b", "c", "a", "b"]),
        ]);

        graph.Dependencies[2].ToArray().ShouldBe([1, 0]);
        graph.Dependents[0].ToArray().ShouldBe([1, 2]);
        graph.Dependents[2].ToArray().ShouldBeEmpty();
        graph.Cycles.ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_id_is_listed_by_its_place()
    {
        DependencyGraph graph = DependencyGraph.Build(Schema,
        [
            TaskSet.Task(Schema, "a", dependsOn: ["x"]),
            TaskSet.Task(Schema, "b", dependsOn: ["a", "y", "y"]),
        ]);

        graph.Unresolved.ShouldBe(
            [new UnresolvedDependency(0, 0), new UnresolvedDependency(1, 1), new UnresolvedDependency(1, 2)]);
    }

    [Fact]
    public void The_order_takes_dependencies_first_and_the_depth_is_the_longest_chain_below()
    {
        DependencyGraph graph = DependencyGraph.Build(Schema,
        [
            TaskSet.Task(Schema, "a", dependsOn: ["d"]),
            TaskSet.Task(Schema, "b", dependsOn: ["a", "d"]),
            TaskSet.Task(Schema, "c"),
            TaskSet.Task(Schema, "d"),
        ]);

        graph.Order.ShouldBe([2, 3, 0, 1]);
        graph.Depth.ShouldBe([1, 2, 0, 0]);
    }

    [Fact]
    public void No_tasks_give_an_empty_graph()
    {
        DependencyGraph graph = DependencyGraph.Build(Schema, []);

        graph.Count.ShouldBe(0);
        graph.Order.ShouldBeEmpty();
        graph.CriticalPath.Ordinals.ShouldBeEmpty();
    }
}
