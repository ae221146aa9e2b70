using System.Text.Json.Nodes;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>The SARIF log of a solution: paths from the root of the sources, levels as in the log, one file for all projects or one for each.</summary>
public sealed class SarifLogTests(TestPackage package)
{
    private const string TwoFrameworks = """
        <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
        <EnableWindowsTargeting>true</EnableWindowsTargeting>
        <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
        """;

    [Theory]
    [InlineData("-m")]
    [InlineData("-mt")]
    public void Projects_that_name_one_file_share_it(string scheduling)
    {
        using Consumer consumer = Solution();
        consumer.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TaskBuildToolsSarifLog>$(MSBuildThisFileDirectory)artifacts/tasks.sarif</TaskBuildToolsSarifLog>
              </PropertyGroup>
            </Project>
            """);

        consumer.Build("All.sln", scheduling).ShouldSucceed();

        JsonNode log = JsonNode.Parse(File.ReadAllText(consumer["artifacts/tasks.sarif"]))!;
        log["runs"]!.AsArray().Select(run => run!["automationDetails"]!["id"]!.GetValue<string>())
            .ShouldBe(["TaskBuildTools/src/App/App.csproj/", "TaskBuildTools/src/Other/App.csproj/"]);
        log["runs"]!.AsArray().Select(Uris).ShouldBe([["src/App/tasks/late.md", "tasks/outer.md"], ["src/Other/tasks/late.md", "tasks/outer.md"]]);
    }

    [Fact]
    public void A_folder_takes_a_file_for_each_project_and_levels_follow_the_switch()
    {
        using Consumer consumer = Solution();

        consumer.Build("src/App", "-warnaserror", $"-p:TaskBuildToolsSarifLog={consumer["artifacts/"]}").ShouldFail();

        JsonNode run = JsonNode.Parse(File.ReadAllText(consumer["artifacts/App.sarif"]))!["runs"]!.AsArray().ShouldHaveSingleItem()!;
        run["results"]!.AsArray().Select(result => result!["level"]!.GetValue<string>()).ShouldBe(["error", "error"]);
    }

    [Fact]
    public void A_property_names_another_root_and_what_is_outside_of_it_is_absolute()
    {
        using Consumer consumer = Solution();

        consumer.Build("src/App", "-p:TaskBuildToolsSarifLog=tasks.sarif", $"-p:TaskBuildToolsSourceRoot={consumer["src"]}").ShouldSucceed();

        JsonNode run = JsonNode.Parse(File.ReadAllText(consumer["src/App/tasks.sarif"]))!["runs"]!.AsArray().ShouldHaveSingleItem()!;
        Uris(run).ShouldBe(["App/tasks/late.md", new Uri(consumer["tasks/outer.md"]).AbsoluteUri], ignoreOrder: true);
    }

    [Fact]
    public void A_root_that_is_not_there_is_told()
    {
        using Consumer consumer = Solution();

        CommandResult build = consumer.Build("src/App", "-p:TaskBuildToolsSarifLog=tasks.sarif", "-p:TaskBuildToolsSourceRoot=nowhere").ShouldFail();

        build.Diagnostics.ShouldContain(line => line.Contains("TBT9009: TaskBuildToolsSourceRoot cannot be 'nowhere'"), build.Output);
    }

    // In a folder of git, with tasks of each project and of both; one project has two target frameworks.
    private Consumer Solution()
    {
        Consumer consumer = new(package, "solution");
        Directory.CreateDirectory(consumer[".git"]);
        consumer.Write("tasks/outer.md", Late("outer"));
        foreach (string project in (string[])["App", "Other"])
        {
            consumer.Project(
                $"src/{project}/App.csproj",
                outputType: "Library",
                framework: project == "App" ? TwoFrameworks : "<TargetFramework>net10.0</TargetFramework>",
                items: """<TaskFolder Include="tasks" /><TaskFolder Include="../../tasks" />""");
            consumer.Write($"src/{project}/tasks/late.md", Late("late"));
        }

        DotNet.Run(consumer.Directory, "new", "sln", "--format", "sln", "-n", "All").ShouldSucceed();
        DotNet.Run(consumer.Directory, "sln", "add", "src/App", "src/Other").ShouldSucceed();
        return consumer;
    }

    private static string Late(string id) => $"""
        ---
        id: {id}
        title: Due before it was created
        created_at: 2026-02-01
        due_date: 2026-01-01
        ---
        """;

    private static string[] Uris(JsonNode? run) =>
    [
        .. run!["results"]!.AsArray().Select(result =>
            result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>()).Order(StringComparer.Ordinal),
    ];
}
