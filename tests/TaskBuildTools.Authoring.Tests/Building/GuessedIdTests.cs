using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Reporting;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>What is guessed of a file that cannot be read spares a report, and never stands for a task in a build that succeeds.</summary>
public sealed class GuessedIdTests : IDisposable
{
    private const string Guide = """
        # How to write a task

        ```yaml
        id: sample
        ```
        """;

    private const string Unclosed = """
        ---
        id: sample
        title: Its front matter is never closed
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(Guide)]
    [InlineData("Some prose.\nid: sample\n")]
    [InlineData(Unclosed)]
    [InlineData("---\nid: sample\ntitle: [\n---\n")]
    public void A_sound_task_keeps_its_id_whatever_another_file_seems_to_say(string text)
    {
        _workspace.Write("tasks/a-guide.md", text);
        _workspace.WriteTask("tasks/real.md", "sample");
        _workspace.WriteTask("tasks/user.md", "user", dependencies: "[sample]");

        BuildOutcome outcome = _workspace.Build();

        outcome.Findings.ShouldHaveSingleItem().Finding.Path.ShouldBe("tasks/a-guide.md");
        outcome.Counts.Indexed.ShouldBe(2);
        _workspace.ShouldEqualCleanBuild(_workspace.Build());
    }

    [Fact]
    public void A_dependency_on_what_a_guide_shows_is_unknown()
    {
        _workspace.Write("tasks/guide.md", Guide);
        _workspace.WriteTask("tasks/user.md", "user", dependencies: "[sample]");

        Ids(_workspace.Build()).ShouldBe(["TBT1001 tasks/guide.md", "TBT3001 tasks/user.md"]);
    }

    [Fact]
    public void While_the_unreadable_file_fails_the_build_what_depends_on_it_is_not_reported_too()
    {
        WriteUnclosed();

        Ids(_workspace.Build()).ShouldBe(["TBT1002 tasks/broken.md"]);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("info")]
    [InlineData("warning")]
    public void With_the_rule_off_in_the_schema_the_dependency_is_reported(string severity)
    {
        WriteUnclosed();
        _workspace.Write("tasks.schema.yaml", $"rules: {{ TBT1002: {severity} }}\n");

        ShouldReportTheDependency(_workspace.Build());
    }

    [Fact]
    public void With_the_rule_off_in_editorconfig_the_dependency_is_reported()
    {
        WriteUnclosed();
        _workspace.Write("tasks/.editorconfig", "[broken.md]\ndotnet_diagnostic.TBT1002.severity = none\n");

        ShouldReportTheDependency(_workspace.Build());
    }

    [Fact]
    public void With_the_rule_silenced_by_the_project_the_dependency_is_reported()
    {
        WriteUnclosed();
        _workspace.Write("tasks.schema.yaml", "rules: { TBT1002: warning }\n");

        ShouldReportTheDependency(_workspace.Build(request => request with { Severities = new BuildSeverities { NoWarn = ["TBT1002"] } }));
    }

    [Fact]
    public void With_the_file_in_the_baseline_the_dependency_is_reported()
    {
        WriteUnclosed();
        _workspace.Write("tasks.baseline.txt", BaselineOf("TBT1002"));

        ShouldReportTheDependency(_workspace.Build(WithBaseline));
    }

    [Theory]
    [InlineData("---\nid: sample\ntitle: Never closed\n")]
    [InlineData("---\nid: sample\ntitle: A\nstatus: nonsense\n---\n")]
    public void A_baseline_that_is_written_now_knows_the_dependency_too(string text)
    {
        _workspace.Write("tasks/broken.md", text);
        _workspace.WriteTask("tasks/user.md", "user", dependencies: "[sample]");
        _workspace.Build(request => WithBaseline(request) with { UpdateBaseline = true }).Counts.Errors.ShouldBe(0);

        BuildOutcome outcome = _workspace.Build(WithBaseline);

        outcome.Findings.ShouldBeEmpty();
        outcome.Counts.Baselined.ShouldBe(2);
        _workspace.WriteTask("tasks/another.md", "another", dependencies: "[sample]");
        Ids(_workspace.Build(WithBaseline)).ShouldBe(["TBT3001 tasks/another.md"]);
        _workspace.ShouldEqualCleanBuild(_workspace.Build(WithBaseline), WithBaseline);
    }

    [Fact]
    public void A_dependency_on_a_task_that_a_warning_leaves_out_is_not_reported_too()
    {
        _workspace.WriteTask("tasks/a.md", "a", status: "nonsense");
        _workspace.WriteTask("tasks/b.md", "b", dependencies: "[a]");
        _workspace.Write("tasks.schema.yaml", "rules: { TBT2006: warning }\n");

        Ids(_workspace.Build()).ShouldBe(["TBT2006 tasks/a.md"]);
    }

    [Fact]
    public void A_dependency_on_a_task_that_is_left_out_in_silence_is_reported()
    {
        _workspace.WriteTask("tasks/a.md", "a", status: "nonsense");
        _workspace.WriteTask("tasks/b.md", "b", dependencies: "[a]");
        _workspace.Write("tasks.schema.yaml", "rules: { TBT2006: none }\n");

        Ids(_workspace.Build()).ShouldBe(["TBT2006 tasks/a.md", "TBT3001 tasks/b.md"]);
    }

    [Fact]
    public void The_builds_of_a_session_say_the_same()
    {
        BuildSession session = new();
        _workspace.WriteTask("tasks/real.md", "sample");
        _workspace.WriteTask("tasks/user.md", "user", dependencies: "[sample]");
        _workspace.Build(request => request with { Session = session });
        _workspace.Write("tasks/a-guide.md", Guide);

        _workspace.Build(request => request with { Session = session });

        using TaskIndex index = TaskIndex.Open(_workspace["obj/tasks.tbx"]);
        index.All.Select(static task => task.Path).ShouldBe(["tasks/real.md", "tasks/user.md"]);
        session.LastGoodCount.ShouldBe(0);
    }

    private static BuildRequest WithBaseline(BuildRequest request) =>
        request with { Baseline = Path.Combine(request.ProjectDirectory, "tasks.baseline.txt") };

    private static string[] Ids(BuildOutcome outcome) =>
        [.. outcome.Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}")];

    private static void ShouldReportTheDependency(BuildOutcome outcome)
    {
        outcome.Succeeded.ShouldBeFalse();
        outcome.Findings.Select(static reported => reported.Finding.Message).ShouldContain(
            "No task has the id 'sample': tasks/broken.md seems to have it, but its front matter cannot be read; fix that file");
    }

    private void WriteUnclosed()
    {
        _workspace.Write("tasks/broken.md", Unclosed);
        _workspace.WriteTask("tasks/user.md", "user", dependencies: "[sample]");
    }

    // What a baseline says of the findings of one rule.
    private string BaselineOf(string id)
    {
        _workspace.Build(request => WithBaseline(request) with { UpdateBaseline = true });
        string[] lines = [.. File.ReadAllLines(_workspace["tasks.baseline.txt"]).Where(line => line.StartsWith('#') || line.Contains(id))];
        lines.ShouldContain(line => line.Contains(id));
        return string.Join('\n', lines) + "\n";
    }
}
