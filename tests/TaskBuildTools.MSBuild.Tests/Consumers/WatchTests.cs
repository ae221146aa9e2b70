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
    [InlineData("<TaskBuildToolsSchema>dialects/ours.yaml</TaskBuildToolsSchema>", "dialects/ours.yaml")]
    public void So_is_the_schema_wherever_it_is(string property, string schema)
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), (schema, "preset: default"));
        consumer.Project("App.csproj", property);
        consumer.Run("restore").ShouldSucceed();

        consumer.Run("watch", "--list", "--non-interactive").ShouldSucceed().Output.ShouldContain(consumer[schema]);
    }
}
