using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>An application that is one file, which the SDK does not build again while its code is unchanged.</summary>
public sealed class FileBasedAppTests(TestPackage package)
{
    [Fact]
    public void Every_run_has_the_tasks_as_they_are_and_fails_when_one_is_broken()
    {
        using Consumer consumer = new(package);
        consumer.Write("report.cs", $"""
            #:package TaskBuildTools@{package.Version}
            #:property PublishAot=false
            #:property NuGetAudit=false
            Console.WriteLine($"titles: {"{string.Join(\", \", report.Backlog.All.Select(task => task.Title))}"}");
            """);
        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content);
        consumer.Run("run", "report.cs").ShouldSucceed().Output.ShouldContain("titles: The task a");

        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content.Replace("The task a", "Another title", StringComparison.Ordinal));
        consumer.Run("run", "report.cs").ShouldSucceed().Output.ShouldContain("titles: Another title");

        consumer.Write("tasks/b.md", TaskFiles.Valid("b", "[nowhere]").Content);
        consumer.Run("run", "report.cs").ShouldFail().Output.ShouldContain("error TBT3001");
    }
}
