using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.TaskSets;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public class DependsOnCancelledTests
{
    [Fact]
    public void Is_reported_at_the_dependency()
    {
        Finding finding = SketchedTasks.Check("""
            == a.md
            id: a
            status: todo
            dependencies: [b]
            == b.md
            id: b
            status: cancelled
            """).Findings.ShouldHaveSingleItem();

        finding.Descriptor.ShouldBe(DependsOnCancelled.Descriptor);
        finding.Path.ShouldBe("a.md");
        finding.Span.ShouldBe(new SourceSpan(3, 16, 3, 17));
        finding.Message.ShouldBe(
            "'a' can never begin: it depends on 'b', which is 'cancelled'; remove the dependency, or cancel this task too");
        finding.Key.ShouldBe("b");
    }

    [Theory]
    [InlineData("todo", 1)]
    [InlineData("in_progress", 1)]
    [InlineData("blocked", 1)]
    [InlineData("done", 0)]
    [InlineData("cancelled", 0)]
    public void Only_tasks_that_are_still_to_be_done_are_reported(string status, int count) =>
        SketchedTasks.Check($"""
            == a.md
            id: a
            status: {status}
            dependencies: [b]
            == b.md
            id: b
            status: cancelled
            """).Findings.Length.ShouldBe(count);

    [Theory]
    [InlineData("todo")]
    [InlineData("done")]
    public void A_dependency_that_is_not_cancelled_is_fine(string status) =>
        SketchedTasks.Check($"""
            == a.md
            id: a
            dependencies: [b]
            == b.md
            id: b
            status: {status}
            """).Findings.ShouldBeEmpty();
}
