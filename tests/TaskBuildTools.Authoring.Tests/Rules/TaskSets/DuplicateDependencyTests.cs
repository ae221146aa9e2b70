using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public class DuplicateDependencyTests
{
    [Fact]
    public void Each_repetition_is_reported_with_the_first_place()
    {
        Finding[] findings = SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [b, c, b, b]
            == b.md
            id: b
            == c.md
            id: c
            """).Findings;

        findings.Select(finding => finding.Span).ShouldBe([new SourceSpan(2, 22, 2, 23), new SourceSpan(2, 25, 2, 26)]);
        findings[0].Descriptor.ShouldBe(DuplicateDependency.Descriptor);
        findings[0].Path.ShouldBe("a.md");
        findings[0].Message.ShouldBe("'b' is already listed; remove one of the two");
        findings[0].Key.ShouldBe("b");
        findings[0].Related.ShouldBe([new RelatedPlace("a.md", new SourceSpan(2, 16, 2, 17), "'b' is listed here")]);
    }

    [Fact]
    public void Two_spellings_of_one_id_are_the_same() =>
        SketchedTasks.Check("""
            == a.md
            id: BACK-1
            == b.md
            id: BACK-2
            dependencies: [BACK-1, task-1]
            """, TaskSet.Schema(prefixAliases: [("task-", "BACK-")])).Findings.ShouldHaveSingleItem().Message
            .ShouldBe("'task-1' is already listed, as 'BACK-1'; remove one of the two");

    [Fact]
    public void An_unknown_id_that_stands_twice_is_unknown_and_a_duplicate() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [gone-for-good, gone-for-good]
            """).Findings.Select(finding => (finding.Id, finding.Span.Column))
            .ShouldBe([("TBT3001", 16), ("TBT3004", 31)]);

    [Fact]
    public void The_same_dependency_of_two_tasks_is_fine() =>
        SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [c]
            == b.md
            id: b
            dependencies: [c]
            == c.md
            id: c
            """).Findings.ShouldBeEmpty();
}
