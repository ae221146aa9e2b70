using TaskBuildTools.Authoring.Building;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>In the builds of one session, a file that breaks is represented by what it was.</summary>
public sealed class LastGoodVersionTests : IDisposable
{
    private const string Broken = "No front matter.\n";

    private readonly Workspace _workspace = new();
    private readonly BuildSession _session = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_broken_file_keeps_its_fields_and_its_body()
    {
        _workspace.WriteTask("tasks/a.md", "a", status: "todo", body: "The body of a.");
        _workspace.WriteTask("tasks/b.md", "b");
        Build();
        _workspace.Write("tasks/a.md", Broken);
        _workspace.WriteTask("tasks/b.md", "b", status: "complete");

        BuildOutcome outcome = Build();

        outcome.Counts.Errors.ShouldBe(1);
        using TaskIndex index = Open();
        Statuses(index).ShouldBe(["a todo", "b complete"]);
        index["a"].Body.ShouldContain("The body of a.");
        index.RejectedCount.ShouldBe(0);
        _session.LastGoodCount.ShouldBe(1);
    }

    [Fact]
    public void The_findings_are_those_of_a_clean_build()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.WriteTask("tasks/b.md", "b", dependencies: "[a]");
        Build();
        _workspace.Write("tasks/a.md", Broken);

        BuildOutcome outcome = Build();

        outcome.Findings.Select(found => found.Finding.Message)
            .ShouldBe(_workspace.CleanBuild().Outcome.Findings.Select(found => found.Finding.Message));
    }

    [Fact]
    public void Its_last_good_version_outlives_further_edits_of_others()
    {
        _workspace.WriteTask("tasks/a.md", "a", status: "todo");
        Build();
        _workspace.Write("tasks/a.md", Broken);
        Build();
        _workspace.WriteTask("tasks/b.md", "b");
        Build();
        _workspace.WriteTask("tasks/c.md", "c");

        Build();

        using TaskIndex index = Open();
        index.All.Select(task => task.Id).ShouldBe(["a", "b", "c"]);
        index["a"].Body.ShouldContain("Body.");
    }

    [Fact]
    public void Once_put_right_the_artifacts_are_those_of_a_clean_build()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        Build();
        _workspace.Write("tasks/a.md", Broken);
        Build();
        _workspace.WriteTask("tasks/a.md", "a", status: "complete", body: "Another.");

        _workspace.ShouldEqualCleanBuild(Build(), request => request with { Session = null });
        _session.LastGoodCount.ShouldBe(0);
    }

    [Fact]
    public void A_file_that_was_never_right_is_missing_and_counted()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.Write("tasks/b.md", Broken);

        Build().Counts.Errors.ShouldBe(1);

        using TaskIndex index = Open();
        index.All.Select(task => task.Id).ShouldBe(["a"]);
        index.RejectedCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("tasks/a.md")]
    [InlineData("tasks/z.md")]
    public void Of_two_files_with_one_id_the_one_stays_that_had_it_before(string newcomer)
    {
        _workspace.WriteTask("tasks/m.md", "x", status: "todo");
        Build();
        _workspace.WriteTask(newcomer, "x", status: "complete");

        Build().Counts.Errors.ShouldBe(1);

        using TaskIndex index = Open();
        index["x"].Path.ShouldBe("tasks/m.md");
        index["x"].Status!.Name.ShouldBe("todo");
        index.Count.ShouldBe(1);
        index.RejectedCount.ShouldBe(1);
    }

    [Fact]
    public void An_edit_of_the_one_that_had_the_id_shows_its_last_version_until_the_other_goes()
    {
        _workspace.WriteTask("tasks/m.md", "x", status: "todo");
        Build();
        _workspace.WriteTask("tasks/a.md", "x", status: "complete");
        Build();
        _workspace.WriteTask("tasks/m.md", "x", status: "blocked", body: "New.");
        Build();
        File.Delete(_workspace["tasks/a.md"]);

        Build();

        using TaskIndex index = Open();
        index["x"].Status!.Name.ShouldBe("blocked");
        index["x"].Body.ShouldContain("New.");
    }

    [Fact]
    public void A_file_that_takes_the_id_of_another_keeps_its_own_last_id()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.WriteTask("tasks/b.md", "b");
        Build();
        _workspace.WriteTask("tasks/a.md", "b", status: "complete");

        Build().Counts.Errors.ShouldBe(1);

        using TaskIndex index = Open();
        index.All.Select(task => $"{task.Id} {task.Path} {task.Status}").ShouldBe(["a tasks/a.md todo", "b tasks/b.md todo"]);
    }

    [Fact]
    public void A_sound_file_with_the_id_of_one_that_can_no_longer_be_read_takes_its_place()
    {
        _workspace.WriteTask("tasks/a.md", "x", status: "todo");
        Build();
        _workspace.Write("tasks/a.md", Broken);
        _workspace.WriteTask("tasks/b.md", "x", status: "complete");
        Build();
        File.Delete(_workspace["tasks/a.md"]);

        Build();

        using TaskIndex index = Open();
        Statuses(index).ShouldBe(["x complete"]);
    }

    [Fact]
    public void A_broken_schema_leaves_the_last_good_one_in_force()
    {
        _workspace.Write("tasks.schema.yaml", "statuses: { fresh: { meaning: open }, eaten: { meaning: closed } }\n");
        _workspace.WriteTask("tasks/a.md", "a", status: "fresh");
        Build().Counts.Errors.ShouldBe(0);
        _workspace.Write("tasks.schema.yaml", "statuses: [\n");
        _workspace.WriteTask("tasks/a.md", "a", status: "eaten");

        BuildOutcome outcome = Build();

        outcome.Findings.ShouldAllBe(found => found.Finding.Path == "tasks.schema.yaml");
        outcome.Counts.Errors.ShouldBe(1);
        Build().Counts.Errors.ShouldBe(1);
        using TaskIndex index = Open();
        Statuses(index).ShouldBe(["a eaten"]);
    }

    [Fact]
    public void A_lost_bodies_file_costs_the_last_good_versions_and_no_more()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.WriteTask("tasks/b.md", "b");
        Build();
        _workspace.Write("tasks/a.md", Broken);
        File.Delete(_workspace["obj/tasks.bodies"]);

        Build().Counts.Errors.ShouldBe(1);

        using TaskIndex index = Open();
        index.All.Select(task => task.Id).ShouldBe(["b"]);
        index["b"].Body.ShouldContain("Body.");
        index.RejectedCount.ShouldBe(1);
    }

    private BuildOutcome Build() => _workspace.Build(request => request with { Session = _session });

    private TaskIndex Open() => TaskIndex.Open(_workspace["obj/tasks.tbx"]);

    private static string[] Statuses(TaskIndex index) => [.. index.All.Select(task => $"{task.Id} {task.Status}")];
}
