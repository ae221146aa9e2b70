using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.TaskSets;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public class ClosedBeforeDependencyTests
{
    [Fact]
    public void Is_reported_at_the_dependency_that_is_not_closed()
    {
        Finding finding = SketchedTasks.Check("""
            == a.md
            id: a
            status: done
            dependencies: [c, b]
            == b.md
            id: b
            status: in_progress
            == c.md
            id: c
            status: done
            """).Findings.ShouldHaveSingleItem();

        finding.Descriptor.ShouldBe(ClosedBeforeDependency.Descriptor);
        finding.Path.ShouldBe("a.md");
        finding.Span.ShouldBe(new SourceSpan(3, 19, 3, 20));
        finding.Message.ShouldBe("'a' is 'done', but it depends on 'b', which is 'in_progress'; close that one, or remove the dependency");
        finding.Key.ShouldBe("b");
    }

    [Theory]
    [InlineData("todo", 1)]
    [InlineData("in_progress", 1)]
    [InlineData("blocked", 1)]
    [InlineData("done", 0)]
    [InlineData("cancelled", 0)]
    public void What_it_depends_on_may_be_closed_or_cancelled(string status, int count) =>
        SketchedTasks.Find(ClosedBeforeDependency.Descriptor, $"""
            == a.md
            id: a
            status: done
            dependencies: [b]
            == b.md
            id: b
            status: {status}
            """).Length.ShouldBe(count);

    [Fact]
    public void A_dependency_without_a_status_is_open() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            status: done
            dependencies: [b]
            == b.md
            id: b
            """).Findings.ShouldHaveSingleItem().Message
            .ShouldBe("'a' is 'done', but it depends on 'b', which is without a status; close that one, or remove the dependency");

    [Theory]
    [InlineData("todo")]
    [InlineData("blocked")]
    [InlineData("cancelled")]
    public void Only_a_closed_task_is_reported(string status) =>
        SketchedTasks.Find(ClosedBeforeDependency.Descriptor, $"""
            == a.md
            id: a
            status: {status}
            dependencies: [b]
            == b.md
            id: b
            status: todo
            """).ShouldBeEmpty();
}
