using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Scanning;

/// <summary>Each real folder is entered once, and under which path does not depend on the order in which names are listed.</summary>
public sealed class LinkedFoldersTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    public void Folders_that_all_link_to_each_other_are_entered_once_each(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _workspace.WriteTask($"tasks/f{i}/t{i}.md", $"t{i}");
            for (int other = 0; other < count; other++)
            {
                if (other != i)
                {
                    Link($"tasks/f{i}/f{other}", $"../f{other}");
                }
            }
        }

        BuildOutcome outcome = _workspace.Build();

        (outcome.Counts.Files, outcome.Counts.Indexed, outcome.Findings.Length).ShouldBe((count, count, 0));
        Scan().Directories.Count.ShouldBe(count + 1);
        _workspace.ShouldEqualCleanBuild(_workspace.Build());
    }

    [Theory]
    [InlineData("tasks/a-link")]
    [InlineData("tasks/z-link")]
    public void A_real_path_comes_before_that_of_a_link(string link)
    {
        _workspace.WriteTask("tasks/real/a.md", "a");
        Link(link, "real");

        Paths().ShouldBe(["tasks/real/a.md"]);
    }

    [Fact]
    public void Of_two_links_to_a_folder_elsewhere_the_first_by_path_is_followed()
    {
        _workspace.WriteTask("elsewhere/a.md", "a");
        Link("tasks/z", "../elsewhere");
        Link("tasks/b", "../elsewhere");
        Link("tasks/m", "../elsewhere");

        Paths().ShouldBe(["tasks/b/a.md"]);
    }

    [Fact]
    public void A_path_through_fewer_links_comes_first()
    {
        _workspace.WriteTask("one/a.md", "a");
        _workspace.WriteTask("two/b.md", "b");
        Link("tasks/a", "../one");
        Link("one/two", "../two");
        Link("tasks/z", "../two");

        Paths().ShouldBe(["tasks/a/a.md", "tasks/z/b.md"]);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../..")]
    public void A_link_to_a_folder_above_leads_to_what_was_not_read_yet(string target)
    {
        _workspace.WriteTask("tasks/sub/a.md", "a");
        _workspace.WriteTask("tasks/b.md", "b");
        _workspace.WriteTask("other/c.md", "c");
        Link("tasks/sub/up", target);

        Paths().ShouldBe(target == "../.."
            ? ["tasks/b.md", "tasks/sub/a.md", "tasks/sub/up/other/c.md"]
            : ["tasks/b.md", "tasks/sub/a.md"]);
    }

    [Fact]
    public void A_folder_below_one_that_another_link_leads_to_is_entered_once()
    {
        _workspace.WriteTask("elsewhere/deep/a.md", "a");
        _workspace.WriteTask("elsewhere/b.md", "b");
        Link("tasks/deep", "../elsewhere/deep");
        Link("tasks/whole", "../elsewhere");

        Paths().ShouldBe(["tasks/deep/a.md", "tasks/whole/b.md"]);
    }

    [Theory]
    [InlineData("linked", "tasks")]
    [InlineData("tasks", "linked")]
    public void A_second_task_folder_that_is_a_link_to_the_first_adds_nothing(params string[] folders)
    {
        _workspace.WriteTask("tasks/a.md", "a");
        Link("linked", "tasks");

        Paths(folders).ShouldBe(["tasks/a.md"]);
    }

    [Theory]
    [InlineData("tasks", "backlog")]
    [InlineData("backlog", "tasks")]
    public void A_link_into_another_task_folder_adds_nothing(params string[] folders)
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.WriteTask("backlog/sub/b.md", "b");
        Link("tasks/into", "../backlog/sub");

        Paths(folders).ShouldBe(["backlog/sub/b.md", "tasks/a.md"]);
    }

    [Fact]
    public void A_task_folder_that_is_a_link_to_one_around_another_adds_what_is_beside_that()
    {
        _workspace.WriteTask("tasks/a.md", "a");
        _workspace.WriteTask("other/b.md", "b");
        Directory.CreateSymbolicLink(_workspace["all"], _workspace.Root);

        Paths("tasks", "all").ShouldBe(["all/other/b.md", "tasks/a.md"]);
    }

    [Fact]
    public void A_task_folder_within_another_is_read_by_its_own_patterns_too()
    {
        _workspace.WriteTask("tasks/sub/a.md", "a");
        _workspace.Write("tasks/sub/b.task", "---\nid: b\ntitle: B\n---\n");

        ScanResult scan = Scan(new TaskFolder(_workspace["tasks"], [], ["sub/**"]), new TaskFolder(_workspace["tasks/sub"], ["*"], []));

        Paths(scan).ShouldBe(["tasks/sub/a.md", "tasks/sub/b.task"]);
        scan.Excluded.ShouldBe(0);
    }

    [Theory]
    [InlineData("a/**")]
    [InlineData("a/*.md")]
    public void What_is_excluded_under_one_path_is_read_under_another(string pattern)
    {
        _workspace.WriteTask("elsewhere/t.md", "t");
        Link("tasks/a", "../elsewhere");
        Link("tasks/b", "../elsewhere");

        Paths(Scan(new TaskFolder(_workspace["tasks"], [], [pattern]))).ShouldBe(["tasks/b/t.md"]);
    }

    [Fact]
    public void A_real_folder_that_is_excluded_is_read_through_a_link()
    {
        _workspace.WriteTask("tasks/drafts/t.md", "t");
        Link("tasks/now", "drafts");

        ScanResult scan = Scan(new TaskFolder(_workspace["tasks"], [], ["drafts/**"]));

        Paths(scan).ShouldBe(["tasks/now/t.md"]);
        scan.Excluded.ShouldBe(1);
    }

    [Fact]
    public void Excluded_folders_that_link_to_each_other_are_entered_a_bounded_number_of_times()
    {
        for (int i = 0; i < 8; i++)
        {
            _workspace.WriteTask($"tasks/x/f{i}/t.md", "t");
            for (int other = 0; other < 8; other++)
            {
                Link($"tasks/x/f{i}/l{other}", $"../f{other}");
            }
        }

        Scan(new TaskFolder(_workspace["tasks"], [], ["x/**"])).Directories.Count.ShouldBeLessThanOrEqualTo(18);
    }

    [Fact]
    public void A_link_to_an_output_folder_of_the_project_is_not_followed()
    {
        _workspace.WriteTask("out/tasks/a.md", "a");
        Link("tasks/out", "../out");

        Paths(FolderScanner.Scan(_workspace.Root, _workspace.Request.Folders, [], [], [_workspace["out"]], TestContext.Current.CancellationToken))
            .ShouldBeEmpty();
    }

    private static string[] Paths(ScanResult scan) =>
        [.. scan.Candidates.Select(static candidate => candidate.Path).Order(StringComparer.Ordinal)];

    private string[] Paths(params string[] folders) => Paths(Scan([.. folders.Select(folder => new TaskFolder(_workspace[folder], [], []))]));

    private ScanResult Scan(params TaskFolder[] folders) => FolderScanner.Scan(
        _workspace.Root, folders.Length == 0 ? _workspace.Request.Folders : [.. folders], [], [], [], TestContext.Current.CancellationToken);

    private void Link(string path, string target) => Directory.CreateSymbolicLink(_workspace[path], target);
}
