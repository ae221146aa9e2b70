using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public class SelfDependencyTests
{
    [Fact]
    public void Is_reported_at_the_dependency()
    {
        Finding finding = SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [b, a]
            == b.md
            id: b
            """).Findings.ShouldHaveSingleItem();

        finding.Descriptor.ShouldBe(SelfDependency.Descriptor);
        finding.Path.ShouldBe("a.md");
        finding.Span.ShouldBe(new SourceSpan(2, 19, 2, 20));
        finding.Message.ShouldBe("'a' depends on itself; remove it from its own dependencies");
        finding.Key.ShouldBe("a");
    }

    [Fact]
    public void Another_spelling_of_its_id_counts() =>
        SketchedTasks.Find(SelfDependency.Descriptor, """
            == a.md
            id: BACK-1
            dependencies: [task-1]
            """, TaskSet.Schema(ignoreIdCase: true, prefixAliases: [("task-", "back-")]))
            .ShouldHaveSingleItem().Key.ShouldBe("task-1");

    [Fact]
    public void The_second_time_is_a_duplicate() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [a, a]
            """).Findings.Select(finding => (finding.Id, finding.Span.Column))
            .ShouldBe([("TBT3003", 16), ("TBT3004", 19)]);

    [Fact]
    public void A_dependency_on_another_task_is_fine() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [ab]
            == ab.md
            id: ab
            """).Findings.ShouldBeEmpty();
}
