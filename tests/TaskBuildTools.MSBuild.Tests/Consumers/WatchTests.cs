using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary><c>dotnet watch</c> rebuilds when a task file changes.</summary>
public sealed class WatchTests(TestPackage package)
{
    [Fact]
    public void The_task_files_are_among_the_watched_files()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), ("tasks/deeper/b.md", TaskFiles.Valid("b").Content));
        consumer.Run("restore").ShouldSucceed();

        CommandResult list = consumer.Run("watch", "--list", "--non-interactive");

        list.ShouldSucceed();
        list.Output.ShouldContain(consumer["tasks/a.md"]);
        list.Output.ShouldContain(consumer["tasks/deeper/b.md"]);
    }

    [Theory]
    [InlineData("", "tasks.schema.yaml")]
    [InlineData("", "tasks/tasks.schema.yaml")]
    [InlineData("", "performance.yaml")]
    [InlineData("", "config/performance.yaml")]
    [InlineData("<TaskBuildToolsPerformance>limits/ours.yaml</TaskBuildToolsPerformance>", "limits/ours.yaml")]
    [InlineData("<TaskBuildToolsSchema>dialects/ours.yaml</TaskBuildToolsSchema>", "dialects/ours.yaml")]
    public void So_are_the_schema_and_the_performance_settings_wherever_they_are(string property, string file)
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), (file, "# Nothing of its own."));
        consumer.Project("App.csproj", property);
        consumer.Run("restore").ShouldSucceed();

        consumer.Run("watch", "--list", "--non-interactive").ShouldSucceed().Output.ShouldContain(consumer[file]);
    }
}
