using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>A new console project with the one reference and a tasks folder is checked, indexed and typed.</summary>
public sealed class OnePackageReferenceTests(TestPackage package)
{
    [Fact]
    public void The_index_stands_beside_the_application_and_is_queried_with_generated_names()
    {
        using Consumer consumer = Consumer.App(
            package,
            TaskFiles.Valid("first", status: "complete"),
            TaskFiles.Valid("second", "[first]"),
            TaskFiles.Valid("third", "[second]"));
        consumer.Write("Program.cs", """
            using static App.Backlog;
            foreach (var task in App.Backlog.Where(Status.Todo & Agent.Codeforge & Tag.Performance).Ready().OrderBy(SortKey.Due).Take(50))
                Console.WriteLine($"ready: {task.Id} ({task.Title}) after {task.Dependencies.Count} done; body: {task.Body.Trim()}");
            Console.WriteLine(Id.Third);
            """);

        CommandResult run = consumer.Run("run");

        run.ShouldSucceed();
        run.Output.ShouldContain("ready: second (The task second) after 1 done; body: Body of second.");
        run.Output.ShouldNotContain("ready: third");
        run.Output.ShouldContain("third");
        File.Exists(consumer["bin/Debug/net10.0/App.tasks.tbx"]).ShouldBeTrue();
    }

    [Fact]
    public void An_unknown_dependency_fails_the_build_at_its_line_and_column()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("first"), TaskFiles.Valid("second", "[firts]"));

        CommandResult build = consumer.Build().ShouldFail();

        string line = build.Diagnostics.ShouldHaveSingleItem();
        line.ShouldContain("second.md(8,16,8,21): error TBT3001:");
        line.ShouldContain("'first'");
        consumer.Report()["errors"].ShouldBe(1);
        File.Exists(consumer.Artifact("tasks.tbx")).ShouldBeFalse();
    }

    [Fact]
    public void Every_error_is_reported_by_one_build()
    {
        using Consumer consumer = Consumer.App(
            package,
            TaskFiles.Valid("first", status: "todoo"),
            TaskFiles.Valid("second", "[nowhere]"),
            ("tasks/third.md", "No front matter.\n"));

        CommandResult build = consumer.Build().ShouldFail();

        build.Diagnostics.Length.ShouldBe(3, build.Output);
        build.Reports("TBT1001").ShouldBe(1);
        build.Reports("TBT2006").ShouldBe(1);
        build.Reports("TBT3001").ShouldBe(1);
    }
}
