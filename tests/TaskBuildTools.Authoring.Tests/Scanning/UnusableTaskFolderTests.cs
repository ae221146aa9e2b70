using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>A task folder is missing only when the system says that there is nothing of its name.</summary>
public sealed class UnusableTaskFolderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public UnusableTaskFolderTests() => Directory.Delete(_workspace["tasks"]);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_default_folder_may_be_missing() => Build(isDefault: true).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_named_folder_may_not_be_missing() =>
        Report(Build(isDefault: false)).ShouldStartWith("TBT9001 ");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_that_leads_nowhere_is_not_a_missing_folder(bool isDefault)
    {
        Directory.CreateSymbolicLink(_workspace["tasks"], "elsewhere");

        Report(Build(isDefault)).ShouldBe(
            "TBT9014 tasks: The folder 'tasks' cannot be listed, so its task files are unknown: it is a link to 'elsewhere', which does not exist; fix or remove it, or exclude what is in it");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_not_a_missing_folder(bool isDefault)
    {
        _workspace.Write("tasks", "not a folder");

        Report(Build(isDefault)).ShouldContain("it is not a folder");
    }

    [Theory]
    [Trait("Account", "ordinary")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_folder_that_cannot_be_looked_at_is_not_a_missing_folder(bool isDefault)
    {
        _workspace.WriteTask("locked/tasks/a.md", "a");
        using AccessLock locked = AccessLock.On(_workspace["locked"]);

        BuildOutcome outcome = Build(isDefault, "locked/tasks");
        outcome.Succeeded.ShouldBeFalse();

        // That it may hold a schema that cannot be read is said too.
        outcome.Findings.Select(static reported => $"{reported.Finding.Id} {reported.Finding.Path}")
            .ShouldBe(["TBT9014 locked/tasks", "TBT9002 locked/tasks/tasks.schema.yaml"]);
        outcome.Findings[0].Finding.Message.ShouldContain("access is denied; make it readable");
    }

    [Fact]
    public void A_store_keeps_showing_what_was_in_it()
    {
        BuildSession session = new();
        _workspace.WriteTask("tasks/a.md", "a");
        Build(isDefault: true, session: session);
        Directory.Move(_workspace["tasks"], _workspace["moved"]);
        Directory.CreateSymbolicLink(_workspace["tasks"], "elsewhere");

        Build(isDefault: true, session: session).Succeeded.ShouldBeFalse();

        session.Published!.Accepted.Select(static task => task.Id).ShouldBe(["a"]);
    }

    [Fact]
    [Trait("Account", "ordinary")]
    public void A_store_keeps_showing_what_was_in_a_project_folder_that_is_its_task_folder()
    {
        BuildSession session = new();
        _workspace.WriteTask("a.md", "a");
        _workspace.WriteTask("sub/b.md", "b");
        Build(isDefault: false, "", session).Counts.Indexed.ShouldBe(2);
        using AccessLock locked = AccessLock.On(_workspace[""], UnixFileMode.UserExecute | UnixFileMode.UserWrite);

        Build(isDefault: false, "", session).Succeeded.ShouldBeFalse();

        session.Published!.Accepted.Select(static task => task.Id).ShouldBe(["a", "b"]);
    }

    private BuildOutcome Build(bool isDefault, string folder = "tasks", BuildSession? session = null) =>
        _workspace.Build(request => request with
        {
            Folders = [new TaskFolder(_workspace[folder], [], [], isDefault)],
            SkippedDirectories = [_workspace["obj"]],
            Session = session,
        });

    private static string Report(BuildOutcome outcome)
    {
        outcome.Succeeded.ShouldBeFalse();
        Finding finding = outcome.Findings.ShouldHaveSingleItem().Finding;
        return $"{finding.Id} {finding.Path}: {finding.Message}";
    }
}
