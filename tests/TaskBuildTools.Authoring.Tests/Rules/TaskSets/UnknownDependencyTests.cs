using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.TaskSets;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Authoring.Tests.Rules.TaskSets;

public class UnknownDependencyTests
{
    [Fact]
    public void Names_the_nearest_id()
    {
        Finding finding = SketchedTasks.Check("""
            == a.md
            id: parser
            == b.md
            id: writer
            dependencies: [parser, praser]
            """).Findings.ShouldHaveSingleItem();

        finding.Descriptor.ShouldBe(UnknownDependency.Descriptor);
        finding.Path.ShouldBe("b.md");
        finding.Span.ShouldBe(new SourceSpan(2, 24, 2, 30));
        finding.Message.ShouldBe("No task has the id 'praser'; did you mean 'parser'?");
        finding.Key.ShouldBe("praser");
    }

    [Fact]
    public void Says_nothing_more_where_no_id_is_near() =>
        SketchedTasks.Check("""
            == a.md
            id: parser
            dependencies: [something-else]
            """).Findings.ShouldHaveSingleItem().Message.ShouldBe("No task has the id 'something-else'");

    [Fact]
    public void Does_not_suggest_the_task_itself() =>
        SketchedTasks.Check("""
            == a.md
            id: task-1
            dependencies: [task-2]
            """).Findings.ShouldHaveSingleItem().Message.ShouldBe("No task has the id 'task-2'");

    [Theory]
    [InlineData("tsak-01250", "task-01250")]
    [InlineData("task-0125", "task-00125")]
    [InlineData("task-012500", null)]
    [InlineData("TASK-01250", "task-01250")]
    [InlineData("task_01250", "task-01250")]
    [InlineData("task-02500", null)]
    [InlineData("nothing-like-it", null)]
    public void In_a_large_backlog_an_id_one_edit_away_is_near(string wrong, string? nearest)
    {
        string[] ids = [.. Enumerable.Range(0, 2000).Select(number => $"task-{number:00000}").Where(id => id != wrong)];
        string text = string.Concat(ids.Select(id => $"== {id}.md\nid: {id}\n")) + $"== z.md\nid: z\ndependencies: [{wrong}]\n";

        SketchedTasks.Check(text).Findings.ShouldHaveSingleItem().Message
            .ShouldBe($"No task has the id '{wrong}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
    }

    [Fact]
    public void Follows_from_the_rejection_of_the_file_with_that_id()
    {
        Finding finding = SketchedTasks.Check("""
            == a.md rejected
            id: BACK-1
            == b.md
            id: BACK-2
            dependencies: [task-1]
            """, TaskSet.Schema(ignoreIdCase: true, prefixAliases: [("task-", "BACK-")])).Findings.ShouldHaveSingleItem();

        finding.Cause.ShouldBe(new FindingCause("a.md", DiagnosticSeverity.Warning));
        finding.Message.ShouldBe("No task has the id 'task-1': a.md has it, but is left out for an error of its own; fix that file");
    }

    [Fact]
    public void Follows_from_a_guess_only_while_that_fails_the_build()
    {
        Finding finding = SketchedTasks.Check("""
            == a.md guessed
            id: a
            == b.md
            id: b
            dependencies: [a]
            """).Findings.ShouldHaveSingleItem();

        finding.Cause.ShouldBe(new FindingCause("a.md", DiagnosticSeverity.Error));
        finding.Message.ShouldBe("No task has the id 'a': a.md seems to have it, but its front matter cannot be read; fix that file");
    }

    [Fact]
    public void A_file_that_surely_has_the_id_is_named_before_one_that_seems_to() =>
        SketchedTasks.Check("""
            == a.md guessed
            id: x
            == b.md
            id: b
            dependencies: [x]
            == c.md rejected
            id: x
            """).Findings.ShouldHaveSingleItem().Cause!.Path.ShouldBe("c.md");

    [Fact]
    public void The_same_unknown_id_is_reported_once_in_a_file_and_once_in_each()
    {
        Finding[] findings = SketchedTasks.Find(UnknownDependency.Descriptor, """
            == a.md
            id: a
            dependencies: [gone-for-good, gone-for-good]
            == b.md
            id: b
            dependencies: [gone-for-good]
            """);

        findings.Select(finding => (finding.Path, finding.Span.Column)).ShouldBe([("a.md", 16), ("b.md", 16)]);
    }

    [Fact]
    public void After_fifty_unknown_ids_no_more_are_suggested()
    {
        string text = "== a.md\nid: known-name\n"
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"== b{i:00}.md\nid: b{i:00}\ndependencies: [known-nam{(char)('A' + i % 26)}{(char)('A' + i / 26)}]\n"));

        Finding[] findings = SketchedTasks.Find(UnknownDependency.Descriptor, text);

        findings.Length.ShouldBe(60);
        findings.Count(finding => finding.Message.EndsWith("did you mean 'known-name'?", StringComparison.Ordinal)).ShouldBe(50);
    }

    [Theory]
    [InlineData("task-1")]
    [InlineData("back-1")]
    public void Other_spellings_that_the_schema_allows_are_known(string spelling) =>
        SketchedTasks.Check($"""
            == a.md
            id: BACK-1
            == b.md
            id: BACK-2
            dependencies: [{spelling}]
            """, TaskSet.Schema(ignoreIdCase: true, prefixAliases: [("task-", "BACK-")])).Findings.ShouldBeEmpty();
}
