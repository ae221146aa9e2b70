using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Rules;

public class DuplicateIdTests
{
    private const string ThreeTimes = """
        == tasks/c.md
        id: task-1
        == tasks/a.md
        status: todo
        id: task-1
        == tasks/b.md
        id: task-1
        == tasks/d.md
        id: task-2
        """;

    [Fact]
    public void Each_file_but_the_first_by_path_is_reported_with_both_places()
    {
        Finding[] findings = SketchedTasks.Find(DuplicateId.Descriptor, ThreeTimes);

        findings.Select(finding => finding.Path).ShouldBe(["tasks/b.md", "tasks/c.md"]);
        Finding finding = findings[0];
        finding.Span.ShouldBe(new SourceSpan(1, 5, 1, 11));
        finding.Message.ShouldBe("The id 'task-1' is already taken by tasks/a.md; give one of the two another id");
        finding.Key.ShouldBe("task-1");
        finding.Related.ShouldBe([new RelatedPlace("tasks/a.md", new SourceSpan(2, 5, 2, 11), "'task-1' is taken here")]);
    }

    [Fact]
    public void The_first_by_path_is_accepted_and_the_others_are_rejected()
    {
        CheckedTaskSet set = SketchedTasks.Check(ThreeTimes);

        set.Accepted.Select(task => task.Path).ShouldBe(["tasks/a.md", "tasks/d.md"]);
        set.Rejected.Select(task => task.Path).ShouldBe(["tasks/b.md", "tasks/c.md"]);
    }

    [Fact]
    public void Ids_that_differ_in_case_are_the_same_only_where_the_schema_says_so()
    {
        const string Text = """
            == a.md
            id: BACK-1
            == b.md
            id: back-1
            """;

        SketchedTasks.Find(DuplicateId.Descriptor, Text).ShouldBeEmpty();
        SketchedTasks.Find(DuplicateId.Descriptor, Text, TaskSet.Schema(ignoreIdCase: true))
            .ShouldHaveSingleItem().Message
            .ShouldBe("The id 'back-1' is already taken as 'BACK-1' by a.md; give one of the two another id");
    }

    [Fact]
    public void A_rejected_file_still_has_its_id()
    {
        CheckedTaskSet set = SketchedTasks.Check("""
            == a.md rejected
            id: task-1
            == b.md
            id: task-1
            """);

        set.Findings.ShouldHaveSingleItem().Path.ShouldBe("b.md");
        set.Accepted.ShouldBeEmpty();
        set.Rejected.Length.ShouldBe(2);
    }

    [Fact]
    public void Files_without_an_id_are_not_duplicates_of_each_other() =>
        SketchedTasks.Find(DuplicateId.Descriptor, """
            == a.md rejected
            status: todo
            == b.md rejected
            status: todo
            """).ShouldBeEmpty();

    [Fact]
    public void Different_ids_are_fine() =>
        SketchedTasks.Check("""
            == a.md
            id: task-1
            == b.md
            id: task-2
            """).Findings.ShouldBeEmpty();
}
