using CsCheck;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Rules;

public class RuleSetTests
{
    private const string ManyFaults = """
        == z.md
        id: a
        dependencies: [gone-for-good, a, b, b]
        == b.md
        id: b
        status: done
        dependencies: [a, e]
        == c.md
        id: b
        status: done
        == d.md
        id: d
        dependencies: [e]
        == e.md
        id: e
        status: cancelled
        == f.md rejected
        """;

    [Fact]
    public void All_findings_are_given_by_path_place_and_id() =>
        SketchedTasks.Check(ManyFaults).Findings.Select(Describe).ShouldBe(
        [
            "b.md(3,16) TBT3005",
            "c.md(1,5) TBT2004",
            "d.md(2,16) TBT3006",
            "z.md(2,16) TBT3001",
            "z.md(2,31) TBT3003",
            "z.md(2,34) TBT3002",
            "z.md(2,37) TBT3004",
        ]);

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        TaskSchema schema = TaskSet.Schema();
        TaskDocument[] documents = SketchedTasks.Read(ManyFaults, schema);
        string[] expected = [.. RuleSet.CheckTaskSet(schema, documents).Findings.Select(Describe)];

        Gen.Shuffle(documents).Sample(shuffled =>
        {
            CheckedTaskSet set = RuleSet.CheckTaskSet(schema, shuffled);
            set.Findings.Select(Describe).ShouldBe(expected);
            set.Accepted.Select(task => task.Path).ShouldBe(["z.md", "b.md", "d.md", "e.md"]);
            set.Rejected.Select(task => task.Path).ShouldBe(["c.md", "f.md"]);
        });
    }

    [Fact]
    public void Accepted_tasks_are_in_the_order_of_their_bytes()
    {
        // U+FB01 comes before U+1F600 in UTF-8, after it in UTF-16.
        CheckedTaskSet set = SketchedTasks.Check("""
            == a.md
            id: x😀
            == b.md
            id: xﬁ
            == c.md
            id: x
            == d.md
            id: Y
            """);

        set.Accepted.Select(task => task.Id).ShouldBe(["Y", "x", "xﬁ", "x😀"]);
        set.Graph.Count.ShouldBe(4);
    }

    [Fact]
    public void A_task_with_faulty_dependencies_stays_in_the_graph()
    {
        CheckedTaskSet set = SketchedTasks.Check("""
            == a.md
            id: a
            dependencies: [gone-for-good, b]
            == b.md
            id: b
            """);

        set.Rejected.ShouldBeEmpty();
        set.Graph.Dependencies[0].ToArray().ShouldBe([1]);
    }

    [Fact]
    public void No_files_are_no_findings()
    {
        CheckedTaskSet set = RuleSet.CheckTaskSet(TaskSet.Schema(), []);

        set.Accepted.ShouldBeEmpty();
        set.Rejected.ShouldBeEmpty();
        set.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_hundred_thousand_tasks_with_faults_everywhere_are_checked_in_one_go()
    {
        TaskSchema schema = TaskSet.Schema();
        TaskDocument[] documents =
        [
            .. Enumerable.Range(0, 100_000).Select(i => TaskSet.Task(
                schema,
                $"task-{i:000000}",
                i % 2 == 0 ? "done" : "todo",
                [$"task-{Math.Max(0, i - 1):000000}", $"task-{Math.Max(0, i - 7):000000}", $"gone-{i:000000}"])),
        ];

        CheckedTaskSet set = RuleSet.CheckTaskSet(schema, documents);

        // Task 0 depends on itself, twice; tasks 1 to 7 all on task 0 at least.
        var counts = set.Findings.CountBy(finding => finding.Id).ToDictionary();
        counts["TBT3001"].ShouldBe(100_000);
        counts["TBT3003"].ShouldBe(1);
        counts["TBT3004"].ShouldBe(2);
        counts["TBT3005"].ShouldBe(49_999 + 49_996);
        counts.Keys.Order().ShouldBe(["TBT3001", "TBT3003", "TBT3004", "TBT3005"]);
    }

    private static string Describe(Finding finding) => $"{finding.Path}({finding.Span.Line},{finding.Span.Column}) {finding.Id}";
}
