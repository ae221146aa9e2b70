using System.Text.Json.Nodes;
using TaskBuildTools.Authoring.Building;
using TaskBuildTools.Authoring.Scanning;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Reporting;

/// <summary>Projects that name one log: each has its run in it, whoever builds first, again, or at the same time.</summary>
public sealed class SharedSarifLogTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Each_project_has_a_run_of_its_own()
    {
        Build("src/A");
        Build("src/B");

        Runs().ShouldBe(["TaskBuildTools/src/A/App.csproj/", "TaskBuildTools/src/B/App.csproj/"]);
        Log()["runs"]!.AsArray().Select(run => Uri(run!)).ShouldBe(["src/A/tasks/a.md", "src/B/tasks/a.md"]);
    }

    [Fact]
    public void The_log_does_not_depend_on_the_order_of_the_builds()
    {
        Build("src/A");
        Build("src/B");
        byte[] first = File.ReadAllBytes(_workspace["log.sarif"]);
        File.Delete(_workspace["log.sarif"]);

        Build("src/B");
        Build("src/A");

        File.ReadAllBytes(_workspace["log.sarif"]).ShouldBe(first);
    }

    [Fact]
    public void A_project_that_is_built_again_replaces_its_run()
    {
        Build("src/A");
        Build("src/B");

        Build("src/A", status: "todo");

        Log()["runs"]!.AsArray().Select(run => run!["results"]!.AsArray().Count).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_build_with_nothing_to_do_makes_its_part_of_a_lost_log_again_and_leaves_a_whole_one_alone()
    {
        Build("src/A");
        Build("src/B");
        DateTime written = File.GetLastWriteTimeUtc(_workspace["log.sarif"]);
        Build("src/A").IsUpToDate.ShouldBeTrue();
        File.GetLastWriteTimeUtc(_workspace["log.sarif"]).ShouldBe(written);

        File.Delete(_workspace["log.sarif"]);
        Build("src/A").IsUpToDate.ShouldBeTrue();

        Runs().ShouldBe(["TaskBuildTools/src/A/App.csproj/"]);
    }

    [Fact]
    public void The_run_of_a_project_that_is_gone_goes_with_the_next_build()
    {
        Build("src/A");
        Build("src/B");
        File.Delete(_workspace["src/B/App.csproj"]);

        Build("src/A");

        Runs().ShouldBe(["TaskBuildTools/src/A/App.csproj/"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{ "runs": 1 }""")]
    [InlineData("""{ "runs": [ 1, {}, { "automationDetails": 1 }, { "automationDetails": { "id": 1 } }, { "automationDetails": { "id": "other/x/" } } ] }""")]
    public void What_is_no_log_of_ours_is_replaced(string content)
    {
        _workspace.Write("log.sarif", content);

        Build("src/A");

        Runs().ShouldBe(["TaskBuildTools/src/A/App.csproj/"]);
    }

    [Fact]
    public void Projects_that_are_built_at_the_same_time_lose_no_run()
    {
        string[] projects = [.. Enumerable.Range(1, 12).Select(number => $"src/P{number:D2}")];

        Parallel.ForEach(projects, project => Build(project));

        Runs().ShouldBe(projects.Select(project => $"TaskBuildTools/{project}/App.csproj/"));
    }

    [Fact]
    public void A_log_that_cannot_be_written_fails_the_build_which_reports_the_tasks_all_the_same()
    {
        Directory.CreateDirectory(_workspace["log.sarif"]);

        BuildOutcome outcome = Build("src/A");
        outcome.Findings.Select(reported => reported.Finding.Id).ShouldBe(["TBT9010", "TBT2006"]);

        BuildOutcome again = Build("src/A");
        again.Findings.Select(reported => reported.Finding.Id).ShouldBe(["TBT9010", "TBT2006"]);
        again.Succeeded.ShouldBeFalse();
    }

    private BuildOutcome Build(string project, string status = "nonsense")
    {
        _workspace.WriteTask($"{project}/tasks/a.md", "a", status);
        _workspace.Write($"{project}/App.csproj", "<Project />");
        return TaskFolderBuilder.Build(
            new BuildRequest
            {
                ProjectDirectory = _workspace[project],
                ProjectFile = "App.csproj",
                OutputDirectory = _workspace[project + "/obj"],
                Folders = [new TaskFolder(_workspace[project + "/tasks"], [], [])],
                SarifLog = _workspace["log.sarif"],
                SourceRoot = _workspace.Root,
            },
            TestContext.Current.CancellationToken);
    }

    private JsonNode Log() => JsonNode.Parse(File.ReadAllText(_workspace["log.sarif"]))!;

    private string[] Runs() => [.. Log()["runs"]!.AsArray().Select(run => run!["automationDetails"]!["id"]!.GetValue<string>())];

    private static string Uri(JsonNode run) =>
        run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>();
}
