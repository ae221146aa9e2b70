using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Graph;

public class CriticalPathTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Fact]
    public void The_chain_with_the_most_hours_wins_over_the_longer_one() =>
        PathOf(Task("a", 2), Task("b", 1, "a"), Task("c", 1, "b"), Task("d", 10), Task("e", 0.5m, "d"))
            .ShouldBe(("d e", 10_500));

    [Fact]
    public void A_task_without_an_estimate_counts_as_one_hour() =>
        PathOf(Task("a", null), Task("b", null, "a"), Task("c", 1.5m)).ShouldBe(("a b", 2_000));

    [Fact]
    public void Of_chains_with_equal_hours_the_longer_one_wins() =>
        PathOf(Task("a", 2), Task("b", 1), Task("c", 1, "b")).ShouldBe(("b c", 2_000));

    [Fact]
    public void Of_equal_chains_the_one_with_the_smallest_ordinals_wins() =>
        PathOf(Task("a", 1), Task("b", 1), Task("c", 1, "b", "a"), Task("d", 1, "b")).ShouldBe(("a c", 2_000));

    [Fact]
    public void Finished_tasks_are_left_out() =>
        PathOf(Task("a", 50, status: "done"), Task("b", 1, "a"), Task("c", 90, status: "cancelled")).ShouldBe(("b", 1_000));

    [Fact]
    public void A_cycle_contributes_one_of_its_tasks() =>
        PathOf(Task("a", 3, "b"), Task("b", 5, "a"), Task("c", 1, "a", "b")).ShouldBe(("b c", 6_000));

    [Fact]
    public void Huge_estimates_do_not_wrap()
    {
        decimal huge = long.MaxValue / 1000;
        PathOf(Task("a", huge), Task("b", huge, "a")).ShouldBe(("a b", long.MaxValue));
    }

    private static TaskDocument Task(string id, decimal? hours, string? dependsOn = null, string? andOn = null, string status = "todo") =>
        TaskSet.Task(Schema, id, status, [.. new[] { dependsOn, andOn }.OfType<string>()], hours);

    private static (string Ids, long FixedPoint) PathOf(params TaskDocument[] tasks)
    {
        CriticalPath path = DependencyGraph.Build(Schema, tasks).CriticalPath;
        return (string.Join(' ', path.Ordinals.Select(ordinal => tasks[ordinal].Id)), path.FixedPoint);
    }
}
