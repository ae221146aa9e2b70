using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Reporting;

public sealed class SourceRootFinderTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public SourceRootFinderTests() => Directory.CreateDirectory(_workspace["repo/src/App"]);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_folder_of_git_is_the_root()
    {
        Directory.CreateDirectory(_workspace["repo/.git"]);
        _workspace.Write("repo/src/All.sln", "");

        Find().ShouldBe(_workspace["repo"]);
    }

    [Fact]
    public void So_is_one_with_the_file_of_a_worktree()
    {
        _workspace.Write("repo/.git", "gitdir: /somewhere/.git/worktrees/repo\n");

        Find().ShouldBe(_workspace["repo"]);
    }

    [Theory]
    [InlineData("repo/All.sln")]
    [InlineData("repo/All.slnx")]
    public void Without_git_the_nearest_solution_tells_it(string solution)
    {
        _workspace.Write(solution, "");

        Find().ShouldBe(_workspace["repo"]);
    }

    [Fact]
    public void Without_either_it_is_the_project() => Find().ShouldBe(_workspace["repo/src/App"]);

    [Fact]
    public void A_root_that_the_project_names_wins_unless_the_project_is_not_in_it()
    {
        Directory.CreateDirectory(_workspace["repo/src/.git"]);

        Find(_workspace["packages"] + "/", _workspace["repo"] + "/", _workspace["repo/src"] + "/").ShouldBe(_workspace["repo"] + "/");
        Find(_workspace["packages"] + "/", _workspace["repo/src/Ap"]).ShouldBe(_workspace["repo/src"]);
    }

    private string Find(params string[] named) => SourceRootFinder.Find(_workspace["repo/src/App"], named);
}
