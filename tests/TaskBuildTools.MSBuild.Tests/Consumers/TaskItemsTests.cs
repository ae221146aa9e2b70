using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>Folders with patterns, and files named one by one.</summary>
public sealed class TaskItemsTests(TestPackage package)
{
    [Fact]
    public void Patterns_choose_and_exclude_and_the_counts_add_up()
    {
        using Consumer consumer = Consumer.App(
            package,
            ("backlog/open/a.md", TaskFiles.Valid("a").Content),
            ("backlog/drafts/b.md", "Not a task yet."),
            ("backlog/notes/c.md", "Never a task."),
            ("one.md", TaskFiles.Valid("one").Content));
        consumer.Project("App.csproj", items: """
            <TaskFolder Include="backlog" IncludePatterns="open/**;drafts/**" ExcludePatterns="drafts/**" />
            <TaskFile Include="one.md" />
            """);

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("2 tasks");

        Dictionary<string, int> report = consumer.Report();
        report["files"].ShouldBe(3);
        report["excluded"].ShouldBe(1);
        report["rejected"].ShouldBe(0);
    }

    [Fact]
    public void A_named_file_that_is_missing_is_an_error()
    {
        using Consumer consumer = Consumer.App(package);
        consumer.Project("App.csproj", items: """<TaskFile Include="gone.md" />""");

        consumer.Build().ShouldFail().Diagnostics.ShouldHaveSingleItem().ShouldContain("error TBT9008");
    }
}
