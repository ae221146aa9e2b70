using System.Text.RegularExpressions;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary><c>-t:CheckTasks</c> checks the task files without compiling anything.</summary>
public sealed class CheckTasksTests(TestPackage package)
{
    // As the page shows it.
    private static string SolutionTargets =>
        Regex.Match(
            File.ReadAllText(Path.Combine(TestPackage.RepositoryRoot, "docs", "continuous-integration.md")).ReplaceLineEndings("\n"),
            "<!-- Directory.Solution.targets -->\n(?<file>.*?)\n```",
            RegexOptions.Singleline).Groups["file"].Value;

    [Fact]
    public void A_wrong_dependency_fails_the_check_at_its_line_and_column_though_the_code_does_not_compile()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a", "[nowhere]"));
        consumer.Write("Program.cs", "this is not C#");

        CommandResult check = consumer.Run("msbuild", "-nr:false", "-restore", "-t:CheckTasks");

        check.ShouldFail().Diagnostics.ShouldHaveSingleItem().ShouldMatch(@"tasks[/\\]a\.md\(\d+,\d+(,\d+,\d+)?\): error TBT3001:");
    }

    [Fact]
    public void A_check_compiles_nothing_and_leaves_its_work_to_the_next_build()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), TaskFiles.Valid("b", "[a]"));

        consumer.Run("msbuild", "-nr:false", "-restore", "-t:CheckTasks").ShouldSucceed();

        consumer.Report()["parsed"].ShouldBe(2);
        File.Exists(consumer["obj/Debug/net10.0/App.dll"]).ShouldBeFalse();
        consumer.Build("-v:q").ShouldSucceed();
        (consumer.Report()["parsed"], consumer.Report()["files"]).ShouldBe((0, 2));
    }

    [Fact]
    public void With_several_frameworks_each_finding_is_reported_once()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a", "[nowhere]"));
        consumer.Project("App.csproj", framework: """
            <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            """);

        CommandResult check = consumer.Run("msbuild", "-nr:false", "-restore", "-t:CheckTasks");

        check.ShouldFail().Reports("TBT3001").ShouldBe(1, check.Output);
    }

    [Fact]
    public void A_solution_checks_the_projects_that_have_the_package_with_the_targets_of_the_page()
    {
        using Consumer consumer = new(package);
        consumer.Project("App/App.csproj");
        consumer.Project("Other/Other.csproj", reference: "");
        consumer.Write("App/tasks/a.md", TaskFiles.Valid("a", "[nowhere]").Content);
        consumer.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Other/Other.csproj" /></Solution>""");
        consumer.Write("Directory.Solution.targets", SolutionTargets);

        CommandResult check = consumer.Run("msbuild", "All.slnx", "-nr:false", "-restore", "-t:CheckTasks");

        check.ShouldFail().Diagnostics.ShouldHaveSingleItem().ShouldContain("error TBT3001:");
    }
}
