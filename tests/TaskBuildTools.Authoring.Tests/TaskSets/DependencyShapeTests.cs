using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Authoring.Tests.TaskSets;

/// <summary>The shapes of the dependency graph, as the index sees them.</summary>
public sealed class DependencyShapeTests
{
    private const int Count = 1_000;

    [Fact]
    public void None_has_no_edge() => Measure(DependencyShape.None).ShouldBe((0, 0, 0));

    [Fact]
    public void A_chain_is_as_deep_as_there_are_tasks_that_are_not_cancelled()
    {
        (long edges, int depth, int _) = Measure(DependencyShape.Chain, out int cancelled);

        cancelled.ShouldBeInRange(20, 60);
        edges.ShouldBe(Count - 1);
        depth.ShouldBeInRange(Count - cancelled - 1, Count - cancelled);
    }

    [Fact]
    public void Layers_are_as_deep_as_asked_for()
    {
        (long edges, int depth, int dependents) = Measure(DependencyShape.Layered);

        edges.ShouldBeInRange(1_250, 1_500);
        depth.ShouldBeInRange(15, 25);
        dependents.ShouldBeLessThan(20);
    }

    [Fact]
    public void At_random_the_old_have_more_dependents_than_the_new()
    {
        (long edges, int depth, int dependents) = Measure(DependencyShape.Random);

        edges.ShouldBeInRange(1_400, 1_600);
        depth.ShouldBeInRange(8, 40);
        dependents.ShouldBeInRange(8, 60);
    }

    [Fact]
    public void A_hub_of_a_thousand_tasks_has_all_others_as_dependents()
    {
        (long edges, int _, int dependents) = Measure(DependencyShape.Hub);

        edges.ShouldBe(Count - 1);
        dependents.ShouldBe(Count - 1);
    }

    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(4.0, 3_500, 4_000)]
    public void As_many_dependencies_as_asked_for(double mean, int least, int most)
    {
        TaskSet set = new(new TaskSetOptions { Tasks = Count, DependencyShape = DependencyShape.Random, DependenciesPerTask = mean });

        Enumerable.Range(0, Count).Sum(number => set[number].Dependencies.Length).ShouldBeInRange(least, most);
    }

    private static (long Edges, int Depth, int Dependents) Measure(DependencyShape shape) => Measure(shape, out _);

    private static (long Edges, int Depth, int Dependents) Measure(DependencyShape shape, out int cancelled)
    {
        using GeneratedWorkspace workspace = new(new TaskSetOptions { Tasks = Count, DependencyShape = shape, BodyBytes = 0 });
        workspace.Build().Counts.Errors.ShouldBe(0);
        using TaskIndex index = workspace.Open();
        cancelled = index.Where(TaskFilter.Meaning(StatusMeaning.Cancelled)).Count();
        return (
            index.All.Sum(static task => (long)task.Dependencies.Count),
            index.All.Max(static task => task.Depth),
            index.All.Max(static task => task.Dependents.Count));
    }
}
