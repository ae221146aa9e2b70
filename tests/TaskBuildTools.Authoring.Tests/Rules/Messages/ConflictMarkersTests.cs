using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.SettingsFiles;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class ConflictMarkersTests
{
    [Fact]
    public void A_conflict_in_front_matter_is_one_error_at_its_first_marker()
    {
        TaskDocument document = TaskText.Read(
            """
            ---
            id: a-1
            title: Write the report
            <<<<<<< HEAD
            status: todo
            =======
            status: done
            >>>>>>> branch
            ---
            """);

        document.Findings.ShouldBeOnly(
            "TBT1016",
            4, 1, 4, 8,
            "'<<<<<<<' is a conflict marker of Git: the file holds two versions of what follows; keep one, and remove the lines that begin "
            + "with '<<<<<<<', '=======' and '>>>>>>>'");
        document.IsRejected.ShouldBeTrue();
        document.Id.ShouldBe("a-1");
    }

    [Theory]
    [InlineData("---\nid: a-1\ntitle: T\n=======\nstatus: todo\n---\n", "4,1", "=======")]
    [InlineData("---\nid: a-1\ntitle: T\nstatus: todo\n>>>>>>> branch\n---\n", "5,1", ">>>>>>>")]
    [InlineData("---\nid: a-1\n||||||| 1234\ntitle: T\n---\n", "3,1", "|||||||")]
    [InlineData("---\r\nid: a-1\r\ntitle: T\r\n<<<<<<< HEAD\r\n---\r\n", "4,1", "<<<<<<<")]
    [InlineData("---\nid: a-1\ntitle: T\n<<<<<<< HEAD\n---\nx\n=======\nstatus: todo\n---\ny\n>>>>>>> b\n", "4,1", "<<<<<<<")]
    [InlineData("<<<<<<< HEAD\n---\nid: a-1\ntitle: T\n---\n=======\n---\nid: a-1\ntitle: U\n---\n>>>>>>> b\n", "1,1", "<<<<<<<")]
    [InlineData("---\nid: a-1\ntitle: T\n---\nText\n<<<<<<< HEAD\n- [ ] a\n=======\n- [x] a\n>>>>>>> b\n", "6,1", "<<<<<<<")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n<<<<<<< HEAD\n- [ ] a\n||||||| base\n- [ ]\n=======\n- [x] a\n>>>>>>> b\n", "5,1", "<<<<<<<")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n<<<<<<< HEAD\n```\na\n=======\n```\nb\n>>>>>>> b\n```\n", "5,1", "<<<<<<<")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n```\nx\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n", "8,1", "<<<<<<<")]
    public void A_marker_is_found_wherever_it_stands_and_the_id_is_kept(string file, string place, string marker)
    {
        TaskDocument document = TaskText.Read(file);

        document.Findings.Places().ShouldBe([$"TBT1016 {place}"]);
        document.Findings.Single().Message.ShouldStartWith($"'{marker}' is a conflict marker");
        document.IsRejected.ShouldBeTrue();
        document.Id.ShouldBe("a-1");
    }

    [Theory]
    [InlineData("---\nid: a-1\ntitle: T\n---\nHeading\n=======\n\n>>>>>>> a quote of a quote\n")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n```\n")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n~~~~ text\n~~~\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n~~~~\n")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n    <<<<<<< HEAD\n    =======\n    >>>>>>> b\n")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n<<<<<<< HEAD\nno second half\n")]
    [InlineData("---\nid: a-1\ntitle: T\nnotes: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> b\n---\n")]
    [InlineData("---\nid: a-1\ntitle: ======= T\n---\n")]
    public void What_only_looks_like_one_is_not_reported(string file) => TaskText.Read(file).Findings.ShouldBeEmpty();

    [Fact]
    public void The_other_mistakes_of_a_file_with_a_conflict_in_its_body_are_reported_too() =>
        TaskText.Read("---\nid: a-1\ntitle: T\nstatus: nonsense\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n")
            .Findings.Places().ShouldBe(["TBT2006 4,9", "TBT1016 6,1"]);

    [Fact]
    public void A_conflict_in_a_schema_is_one_finding()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("preset: default\n<<<<<<< HEAD\nstatuses: [a]\n=======\nstatuses: [b]\n>>>>>>> b\n");

        Finding[] findings = SchemaReader.Read("tasks.schema.yaml", bytes).Findings;

        findings.Places().ShouldBe(["TBT9003 2,1"]);
        findings.Single().Message.ShouldStartWith("'<<<<<<<' is a conflict marker of Git");
    }

    [Fact]
    public void A_conflict_in_a_baseline_is_one_finding_and_what_it_knows_is_known()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            "<<<<<<< HEAD\nTBT3001\ttasks/a.md\tx\n=======\nTBT3001\ttasks/b.md\ty\n>>>>>>> b\n");

        (Baseline baseline, Finding[] findings) = Baseline.Parse("tasks.baseline.txt", bytes);

        findings.ShouldHaveSingleItem().Message.ShouldBe("The line is a conflict marker of Git; correct it, remove it, or rewrite the baseline");
        Finding known = new(UnknownDependency.Descriptor, "tasks/b.md", default, "", "y");
        baseline.Apply([known]).Known.ShouldBe([known]);
    }
}
