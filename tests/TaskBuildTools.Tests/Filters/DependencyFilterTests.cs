using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class DependencyFilterTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    // a <- b <- c, and a cycle d -> e -> f -> d that g waits for.
    private static readonly BuiltIndex Built = BuiltIndex.Of(
        Schema,
        TaskSet.Task(Schema, "a"),
        TaskSet.Task(Schema, "b", dependsOn: ["a"]),
        TaskSet.Task(Schema, "c", dependsOn: ["b", "missing"]),
        TaskSet.Task(Schema, "d", dependsOn: ["e"]),
        TaskSet.Task(Schema, "e", dependsOn: ["f"]),
        TaskSet.Task(Schema, "f", dependsOn: ["d"]),
        TaskSet.Task(Schema, "g", dependsOn: ["f", "a"]));

    [Theory]
    [InlineData("a", "b g", "b c g", "", "")]
    [InlineData("c", "", "", "b", "a b")]
    [InlineData("f", "e g", "d e f g", "d", "d e f")]
    [InlineData("g", "", "", "a f", "a d e f")]
    [InlineData("missing", "", "", "", "")]
    [InlineData("A", "", "", "", "")]
    public void The_graph_is_walked_both_ways_and_a_cycle_ends(
        string id, string dependents, string allDependents, string dependencies, string allDependencies)
    {
        using TaskIndex index = Built.Open();

        Ids(TaskFilter.DependsOn(id)).ShouldBe(dependents);
        Ids(TaskFilter.DependsOnTransitively(id)).ShouldBe(allDependents);
        Ids(TaskFilter.IsDependencyOf(id)).ShouldBe(dependencies);
        Ids(TaskFilter.IsTransitiveDependencyOf(id)).ShouldBe(allDependencies);

        string Ids(TaskFilter filter) => string.Join(' ', index.Where(filter));
    }
}
