using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>Nothing to do is no fault.</summary>
public sealed class OptOutTests(TestPackage package)
{
    [Fact]
    public void Without_a_tasks_folder_the_backlog_is_empty()
    {
        using Consumer consumer = Consumer.App(package);

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("0 tasks");
    }

    [Fact]
    public void A_folder_that_was_named_and_is_missing_is_an_error()
    {
        using Consumer consumer = Consumer.App(package);
        consumer.Project("App.csproj", items: """<TaskFolder Include="backlog" />""");

        consumer.Build().ShouldFail().Diagnostics.ShouldHaveSingleItem().ShouldContain("App.csproj : error TBT9001");
    }

    [Fact]
    public void Switched_off_nothing_is_checked_made_or_generated()
    {
        using Consumer consumer = Consumer.App(package, ("tasks/broken.md", "No front matter."));
        consumer.Project("App.csproj", "<TaskBuildToolsEnabled>false</TaskBuildToolsEnabled>");
        consumer.Write("Program.cs", "Console.WriteLine(typeof(Program).Assembly.GetTypes().Count(type => type.Name == \"Backlog\"));");

        consumer.Run("run").ShouldSucceed().Output.Trim().ShouldEndWith("0");
        Directory.EnumerateFiles(consumer.Directory, "tasks.*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_slip_in_the_name_of_a_pattern_is_an_error()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Project("App.csproj", items: """<TaskFolder Include="tasks" ExcludePattern="drafts/**" />""");

        CommandResult build = consumer.Build().ShouldFail();

        build.Diagnostics.ShouldHaveSingleItem().ShouldContain("did you mean ExcludePatterns?");
    }

    [Theory]
    [InlineData("TaskBuildToolsIdConstants", "Some")]
    [InlineData("TaskBuildToolsEnabled", "ture")]
    [InlineData("TaskBuildToolsReport", "maybe")]
    public void A_setting_with_a_value_that_is_not_allowed_is_an_error(string name, string value)
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Project("App.csproj", $"<{name}>{value}</{name}>");

        CommandResult build = consumer.Build().ShouldFail();

        build.Diagnostics.ShouldHaveSingleItem().ShouldContain("App.csproj : error TBT9009");
    }
}
