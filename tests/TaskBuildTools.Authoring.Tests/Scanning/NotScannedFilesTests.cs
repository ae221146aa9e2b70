using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>Every file that a user would call a task file is indexed, rejected, or counted as excluded and named.</summary>
public sealed class NotScannedFilesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public NotScannedFilesTests() => _workspace.WriteTask("tasks/a.md", "a");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("tasks/b.markdown")]
    [InlineData("tasks/sub/b.MarkDown")]
    [InlineData("tasks/b.mdown")]
    [InlineData("tasks/b.mkd")]
    [InlineData("tasks/b.mdx")]
    [InlineData("tasks/b.markdown.gz")]
    [InlineData("tasks/.b.md")]
    [InlineData("tasks/.b.markdown")]
    [InlineData("tasks/sub/.b.md.gz")]
    public void A_file_that_is_left_out_is_counted_and_named(string path)
    {
        _workspace.WriteTask(path, "b");

        BuildOutcome outcome = _workspace.Build();

        (outcome.Counts.Files, outcome.Counts.Indexed, outcome.Counts.Excluded).ShouldBe((2, 1, 1));
        ReportedFinding found = outcome.Findings.ShouldHaveSingleItem();
        (found.Finding.Id, found.Finding.Path, found.Severity).ShouldBe(("TBT9019", path, DiagnosticSeverity.Info));
        _workspace.Build().IsUpToDate.ShouldBeTrue();
        _workspace.ShouldEqualCleanBuild(_workspace.Build());
    }

    [Fact]
    public void A_folder_that_is_left_out_is_named_and_its_task_files_are_counted()
    {
        _workspace.WriteTask("tasks/sub/.old/b.md", "b");
        _workspace.WriteTask("tasks/sub/.old/2024/.c/c.md", "c");
        _workspace.WriteTask("tasks/sub/.old/d.markdown", "d");
        _workspace.Write("tasks/sub/.old/picture.png", "");

        BuildOutcome outcome = _workspace.Build();

        outcome.Counts.Excluded.ShouldBe(3);
        Finding finding = outcome.Findings.ShouldHaveSingleItem().Finding;
        finding.Path.ShouldBe("tasks/sub/.old");
        finding.Message.ShouldContain("it holds 3 task files");
        _workspace.ShouldEqualCleanBuild(_workspace.Build());
    }

    [Theory]
    [InlineData("tasks/b.txt")]
    [InlineData("tasks/b.md.bak")]
    [InlineData("tasks/b.md~")]
    [InlineData("tasks/.b.md.swp")]
    [InlineData("tasks/.obsidian/app.json")]
    [InlineData("tasks/.git/refs/heads/b.md")]
    public void What_nobody_would_call_a_task_file_is_neither_counted_nor_named(string path)
    {
        _workspace.WriteTask(path, "b");

        BuildOutcome outcome = _workspace.Build();

        (outcome.Counts.Files, outcome.Findings.Length).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("tasks/.old/b.md", ".old/**")]
    [InlineData("tasks/.b.md", ".*")]
    [InlineData("tasks/b.markdown", "*.markdown")]
    public void What_a_pattern_excludes_is_counted_and_not_named(string path, string pattern)
    {
        _workspace.WriteTask(path, "b");

        BuildOutcome outcome = _workspace.Build(request => request with { Folders = [new TaskFolder(_workspace["tasks"], [], [pattern])] });

        (outcome.Counts.Excluded, outcome.Findings.Length).ShouldBe((1, 0));
    }

    [Fact]
    public void Where_patterns_say_what_a_task_file_is_other_extensions_are_not_of_interest()
    {
        _workspace.WriteTask("tasks/b.markdown", "b");
        _workspace.WriteTask("tasks/c.mdx", "c");

        BuildOutcome outcome = _workspace.Build(request => request with { Folders = [new TaskFolder(_workspace["tasks"], ["*.markdown"], [])] });

        (outcome.Counts.Files, outcome.Counts.Indexed, outcome.Findings.Length).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void A_hidden_folder_that_is_a_task_folder_of_its_own_is_read()
    {
        _workspace.WriteTask("tasks/.old/b.md", "b");

        BuildOutcome outcome = _workspace.Build(request => request with { Folders = [.. request.Folders, new TaskFolder(_workspace["tasks/.old"], [], [])] });

        (outcome.Counts.Indexed, outcome.Counts.Excluded, outcome.Findings.Length).ShouldBe((2, 0, 0));
    }

    [Theory]
    [InlineData("tasks/.b.md")]
    [InlineData("tasks/.old/b.md")]
    [InlineData("tasks/b.markdown")]
    [InlineData("tasks/excluded.md")]
    public void A_file_that_is_named_for_itself_is_read_whatever_a_folder_leaves_out(string path)
    {
        _workspace.WriteTask(path, "b");

        BuildOutcome outcome = _workspace.Build(request => request with
        {
            Folders = [new TaskFolder(_workspace["tasks"], [], ["excluded.md"])],
            Files = [_workspace[path]],
        });

        (outcome.Counts.Indexed, outcome.Counts.Excluded, outcome.Findings.Length).ShouldBe((2, 0, 0));
    }

    [Fact]
    public void Of_a_very_large_hidden_folder_so_much_is_said_as_was_looked_at()
    {
        for (int i = 0; i < 300; i++)
        {
            _workspace.Write($"tasks/.cache/{i:000}/readme.md", "");
        }

        BuildOutcome outcome = _workspace.Build();

        outcome.Counts.Excluded.ShouldBe(255);
        outcome.Findings.ShouldHaveSingleItem().Finding.Message.ShouldContain("it holds at least 255 task files");
        _workspace.ShouldEqualCleanBuild(_workspace.Build());
    }

    [Fact]
    public void A_link_in_place_of_a_hidden_folder_is_not_followed()
    {
        _workspace.WriteTask("elsewhere/b.md", "b");
        Directory.CreateSymbolicLink(_workspace["tasks/.latest"], "../elsewhere");

        _workspace.Build().Counts.Files.ShouldBe(1);
    }
}
