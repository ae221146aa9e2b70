using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

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
        finding.Message.ShouldBe("The id 'task-1' is already taken by tasks/a.md, which keeps it because this file comes later by path; change one of the two ids");
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
            .ShouldBe("The id 'back-1' is already taken as 'BACK-1' by a.md, which keeps it because this file comes later by path; change one of the two ids");
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

        Finding finding = set.Findings.ShouldHaveSingleItem();
        finding.Path.ShouldBe("a.md");
        finding.Message.ShouldContain("taken by b.md, which keeps it because this file has another error");
        set.Accepted.ShouldHaveSingleItem().Path.ShouldBe("b.md");
    }

    [Fact]
    public void Of_two_rejected_files_the_first_by_path_keeps_it() =>
        SketchedTasks.Check("""
            == a.md rejected
            id: task-1
            == b.md rejected
            id: task-1
            """).Findings.ShouldHaveSingleItem().Path.ShouldBe("b.md");

    [Fact]
    public void A_guessed_id_is_nobodys()
    {
        CheckedTaskSet set = SketchedTasks.Check("""
            == a.md guessed
            id: task-1
            == b.md
            id: task-1
            == c.md guessed
            id: task-1
            """);

        set.Findings.ShouldBeEmpty();
        set.Accepted.ShouldHaveSingleItem().Path.ShouldBe("b.md");
    }

    [Theory]
    [InlineData("done", "todo")]
    [InlineData("cancelled", "blocked")]
    [InlineData("done", "in_progress")]
    public void A_task_that_is_not_over_keeps_it_whatever_the_paths(string over, string other)
    {
        CheckedTaskSet set = SketchedTasks.Check($"""
            == archive/a.md
            id: task-1
            status: {over}
            == tasks/b.md
            id: task-1
            status: {other}
            """);

        set.Accepted.ShouldHaveSingleItem().Path.ShouldBe("tasks/b.md");
        Finding finding = set.Findings.ShouldHaveSingleItem();
        finding.Path.ShouldBe("archive/a.md");
        finding.Message.ShouldBe($"The id 'task-1' is already taken by tasks/b.md, which keeps it because this task is '{over}'; change one of the two ids");
    }

    [Fact]
    public void A_task_without_a_status_is_not_over() =>
        SketchedTasks.Check("""
            == a.md
            id: task-1
            status: done
            == b.md
            id: task-1
            """).Accepted.ShouldHaveSingleItem().Path.ShouldBe("b.md");

    [Theory]
    [InlineData("archive/a.md")]
    [InlineData("tasks/archive/2024/a.md")]
    public void Of_two_that_are_not_over_the_one_keeps_it_that_is_not_in_a_folder_of_those_that_are(string path)
    {
        CheckedTaskSet set = SketchedTasks.Check($"""
            == {path}
            id: task-1
            status: todo
            == tasks/b.md
            id: task-1
            status: todo
            """, WithFolders(("done", "archive"), ("cancelled", "archive")));

        set.Accepted.ShouldHaveSingleItem().Path.ShouldBe("tasks/b.md");
        set.Findings.ShouldHaveSingleItem().Message.ShouldContain("tasks/b.md, which keeps it because this file is in the folder 'archive';");
    }

    [Fact]
    public void A_folder_that_is_for_an_open_status_too_counts_like_any_other() =>
        SketchedTasks.Check("""
            == mixed/a.md
            id: task-1
            == tasks/b.md
            id: task-1
            """, WithFolders(("done", "mixed"), ("todo", "mixed"))).Accepted.ShouldHaveSingleItem().Path.ShouldBe("mixed/a.md");

    [Fact]
    public void The_status_counts_before_the_folder() =>
        SketchedTasks.Check("""
            == archive/b.md
            id: task-1
            status: todo
            == tasks/a.md
            id: task-1
            status: done
            """, WithFolders(("done", "archive"))).Accepted.ShouldHaveSingleItem().Path.ShouldBe("archive/b.md");

    [Fact]
    public void A_broken_file_of_a_task_to_work_on_is_not_replaced_by_its_old_copy()
    {
        CheckedTaskSet set = SketchedTasks.Check("""
            == archive/a.md
            id: task-1
            status: done
            == tasks/b.md rejected
            id: task-1
            """);

        set.Accepted.ShouldBeEmpty();
        set.Findings.ShouldHaveSingleItem().Path.ShouldBe("archive/a.md");
    }

    [Fact]
    public void Of_three_files_each_of_the_others_names_the_one_that_keeps_it()
    {
        CheckedTaskSet set = SketchedTasks.Check("""
            == a.md
            id: task-1
            status: done
            == b.md
            id: task-1
            status: cancelled
            == c.md
            id: task-1
            status: todo
            """);

        set.Accepted.ShouldHaveSingleItem().Path.ShouldBe("c.md");
        set.Findings.Select(finding => finding.Related[0].Path).ShouldBe(["c.md", "c.md"]);
        set.Findings.Select(finding => finding.Path).ShouldBe(["a.md", "b.md"]);
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

    private static TaskSchema WithFolders(params (string Status, string Folder)[] folders)
    {
        TaskSchema schema = TaskSet.Schema();
        return new TaskSchema
        {
            Preset = schema.Preset,
            Fields = schema.Fields,
            Statuses =
            [
                .. schema.Statuses.Select(status => status with
                {
                    Folders = [.. folders.Where(pair => pair.Status == status.Name).Select(pair => pair.Folder)],
                }),
            ],
            Priorities = schema.Priorities,
            TextCount = schema.TextCount,
            NameCount = schema.NameCount,
            DateCount = schema.DateCount,
            NumberCount = schema.NumberCount,
        };
    }
}
