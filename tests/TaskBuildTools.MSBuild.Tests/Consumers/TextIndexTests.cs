using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary><c>TaskBuildToolsTextIndex</c> in a real build: the application searches, wherever its index is.</summary>
public sealed class TextIndexTests(TestPackage package)
{
    private const string Switch = "<TaskBuildToolsTextIndex>true</TaskBuildToolsTextIndex>";

    [Theory]
    [InlineData("File", true)]
    [InlineData("Embedded", false)]
    public void An_application_finds_a_task_by_its_body(string mode, bool isBeside)
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), TaskFiles.Valid("b"));
        consumer.Project("App.csproj", $"<TaskBuildToolsIndexMode>{mode}</TaskBuildToolsIndexMode>{Switch}");
        consumer.Write("Program.cs", """
            using App;
            Console.WriteLine("found " + string.Join(' ', Backlog.Index.Search("body b").Select(hit => hit.Task.Id)));
            """);

        consumer.Run("run").ShouldSucceed().Output.ShouldContain("found b");

        File.Exists(consumer["bin/Debug/net10.0/App.tasks.text"]).ShouldBe(isBeside);
    }

    [Fact]
    public void Switched_off_again_the_file_and_its_copy_are_gone_and_clean_removes_them_too()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Build("-p:TaskBuildToolsTextIndex=true").ShouldSucceed();
        Texts().Length.ShouldBe(2);

        consumer.Build("--no-restore").ShouldSucceed();
        Texts().ShouldBeEmpty();

        consumer.Build("--no-restore", "-p:TaskBuildToolsTextIndex=true").ShouldSucceed();
        Texts().Length.ShouldBe(2);
        consumer.Run("clean", "-nr:false").ShouldSucceed();
        Texts().ShouldBeEmpty();

        string[] Texts() => Directory.GetFiles(consumer.Directory, "*tasks.text", SearchOption.AllDirectories);
    }
}
