using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>A task folder around whole projects: what their builds leave is no task, and is told from what only has such a name.</summary>
public sealed class OutputFoldersTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public OutputFoldersTests() => _workspace.WriteTask("tasks/a.md", "a");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("lib/bin/Debug/net10.0/tasks/a.md")]
    [InlineData("lib/bin/Release/net10.0/linux-x64/publish/tasks/a.md")]
    [InlineData("lib/obj/Debug/net10.0/copy/a.md")]
    public void Outputs_beside_a_project_file_are_not_read(string copy)
    {
        _workspace.Write("lib/Lib.csproj", "<Project />");
        _workspace.WriteTask(copy, "a");

        ShouldReadOnlyTheTask();
    }

    [Theory]
    [InlineData("App.fsproj")]
    [InlineData("App.vbproj")]
    [InlineData("App.CSPROJ")]
    [InlineData("dirs.proj")]
    public void Any_kind_of_project_counts(string project)
    {
        _workspace.Write("src/" + project, "<Project />");
        _workspace.WriteTask("src/bin/Debug/a.md", "a");

        ShouldReadOnlyTheTask();
    }

    [Theory]
    [InlineData("artifacts/bin/Lib/debug/tasks/a.md")]
    [InlineData("artifacts/publish/Lib/release_linux-x64/tasks/a.md")]
    [InlineData("artifacts/obj/Lib/debug/a.md")]
    [InlineData("out/all/bin/Lib/release/a.md")]
    public void Outputs_of_a_project_in_a_common_folder_are_not_read(string copy)
    {
        string common = copy.StartsWith("out", StringComparison.Ordinal) ? "out/all" : "artifacts";
        _workspace.Write(common + "/obj/Lib/project.assets.json", "{}");
        _workspace.WriteTask(copy, "a");

        ShouldReadOnlyTheTask();
    }

    [Theory]
    [InlineData("bin/b.md")]
    [InlineData("tools/obj/b.md")]
    [InlineData("artifacts/publish/b.md")]
    [InlineData("artifacts/bin/Lib/b.md")]
    [InlineData("lib/cabin/bin/b.md")]
    [InlineData("lib/binder/b.md")]
    public void A_folder_of_such_a_name_that_is_no_output_is_read(string path)
    {
        _workspace.Write("lib/Lib.csproj", "<Project />");
        _workspace.Write("tools/csproj", "");
        _workspace.Write("artifacts/obj/Other/project.assets.json", "{}");
        _workspace.WriteTask(path, "b");

        BuildOutcome outcome = Build();

        (outcome.Counts.Indexed, outcome.Findings.Length).ShouldBe((2, 0));
    }

    [Fact]
    public void A_task_folder_in_an_output_folder_is_read_because_it_was_named()
    {
        _workspace.Write("lib/Lib.csproj", "<Project />");
        _workspace.WriteTask("lib/bin/tasks/b.md", "b");

        _workspace.Build(request => request with { Folders = [new TaskFolder(_workspace["lib/bin/tasks"], [], [])] }).Counts.Indexed.ShouldBe(1);
    }

    [Fact]
    public void An_output_folder_around_the_project_does_not_hide_the_project()
    {
        BuildOutcome outcome = _workspace.Build(request => request with
        {
            ProjectDirectory = _workspace["app"],
            OutputDirectory = _workspace["app/obj"],
            Folders = [new TaskFolder(_workspace.Root, [], [])],
            SkippedDirectories = [_workspace["app"], _workspace.Root, _workspace["app/obj"]],
        });

        outcome.Counts.Indexed.ShouldBe(1);
    }

    [Theory]
    [InlineData("artifacts/publish", "Lib.deps.json")]
    [InlineData("drop", "Lib.runtimeconfig.json")]
    [InlineData("drop/app", "Lib.tasks.tbx")]
    public void An_output_that_only_its_files_tell_is_read_and_said_to_be_one(string folder, string trace)
    {
        _workspace.Write($"{folder}/{trace}", "{}");
        _workspace.WriteTask($"{folder}/tasks/b.md", "b");
        _workspace.WriteTask($"{folder}/tasks/sub/c.md", "c");

        BuildOutcome outcome = Build();

        outcome.Counts.Indexed.ShouldBe(3);
        var found = outcome.Findings.ShouldHaveSingleItem();
        (found.Finding.Id, found.Finding.Path).ShouldBe(("TBT9020", folder));
        found.Finding.Message.ShouldContain($"for it holds {trace}, and 2 files in it are read as tasks");
        found.Finding.Message.ShouldContain($"add '{folder}/**' to the ExcludePatterns");
        Build($"{folder}/**").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_output_without_task_files_is_not_said_to_be_one()
    {
        _workspace.Write("drop/App.deps.json", "{}");

        Build().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lib/bin/Debug/a.md")]
    [InlineData("lib/obj/a.md")]
    [InlineData("artifacts/publish/Lib/a.md")]
    [InlineData("artifacts/publish/Other/a.md")]
    [InlineData("bin/a.md")]
    public void An_edit_is_told_by_the_same_rules(string path)
    {
        _workspace.Write("lib/Lib.csproj", "<Project />");
        _workspace.Write("artifacts/obj/Lib/project.assets.json", "{}");
        _workspace.WriteTask(path, "b");
        ScanRules rules = new(_workspace.Root, [new TaskFolder(_workspace.Root, [], [])], [], [], []);
        ScanResult scan = FolderScanner.Scan(
            _workspace.Root, [new TaskFolder(_workspace.Root, [], [])], [], [], [], TestContext.Current.CancellationToken);

        (rules.WhyNotTaken(_workspace[path]) is null).ShouldBe(scan.Candidates.Any(candidate => candidate.Path == path));
    }

    private BuildOutcome Build(params string[] excluded) =>
        _workspace.Build(request => request with { Folders = [new TaskFolder(_workspace.Root, [], [.. excluded])], OutputDirectory = _workspace["obj"] });

    private void ShouldReadOnlyTheTask()
    {
        BuildOutcome outcome = Build();

        (outcome.Counts.Files, outcome.Counts.Indexed, outcome.Findings.Length).ShouldBe((1, 1, 0));
    }
}
