using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>The builds of one session keep in memory what they read, and save it for the next one.</summary>
public sealed class SessionBuildTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public SessionBuildTests()
    {
        for (int i = 0; i < 20; i++)
        {
            _workspace.WriteTask($"tasks/{i}.md", $"task-{i}");
        }
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void An_edit_reads_one_file_and_gives_a_clean_builds_artifacts()
    {
        BuildSession session = new();
        Build(session);
        TaskDocument[] before = [.. session.Documents];
        _workspace.WriteTask("tasks/7.md", "task-7", status: "complete");

        BuildOutcome outcome = Build(session);

        outcome.Counts.Parsed.ShouldBe(1);
        session.Documents.Count(document => !before.Contains(document)).ShouldBe(1);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void Nothing_changed_is_up_to_date() =>
        Build(new BuildSession(), times: 2).IsUpToDate.ShouldBeTrue();

    [Fact]
    public void What_a_session_saved_the_next_one_does_not_parse()
    {
        BuildRequest request = Request(new BuildSession());
        TaskFolderBuilder.Build(request, TestContext.Current.CancellationToken);
        TaskFolderBuilder.SaveSession(request, TestContext.Current.CancellationToken);
        Directory.Delete(_workspace["obj"], recursive: true);
        _workspace.WriteTask("tasks/7.md", "task-7", status: "complete");

        BuildOutcome outcome = Build(new BuildSession());

        outcome.Counts.Parsed.ShouldBe(1);
        outcome.Counts.Reused.ShouldBe(19);
        _workspace.ShouldEqualCleanBuild(outcome);
    }

    [Fact]
    public void A_session_that_was_saved_is_not_written_again()
    {
        BuildSession session = new();
        Build(session);
        session.Save(_workspace["saved"]).ShouldBeTrue();
        session.Save(_workspace["saved"]).ShouldBeFalse();
        _workspace.WriteTask("tasks/7.md", "task-7", status: "complete");
        Build(session);
        session.Save(_workspace["saved"]).ShouldBeTrue();
    }

    [Fact]
    public void The_tasks_that_the_index_shows_are_at_hand()
    {
        BuildSession session = new();
        Build(session);

        session.Published!.Accepted.Length.ShouldBe(20);
        session.Schema!.Fields.Select(field => field.Name).ShouldContain("title");
        session.Directories.ShouldBe([_workspace["tasks"]]);
    }

    private BuildOutcome Build(BuildSession session, int times = 1)
    {
        BuildOutcome outcome = null!;
        for (int i = 0; i < times; i++)
        {
            outcome = TaskFolderBuilder.Build(Request(session), TestContext.Current.CancellationToken);
        }

        return outcome;
    }

    private BuildRequest Request(BuildSession session) =>
        _workspace.Request with { Session = session, CacheDirectory = _workspace["cache"] };
}
