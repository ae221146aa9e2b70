using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>An editor's build gives the compiler its names, writes nothing else and never fails.</summary>
public sealed class DesignTimeBuildTests(TestPackage package)
{
    private static readonly string[] DesignTime =
    [
        "msbuild", "App.csproj", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true",
        "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles", "-nr:false",
    ];

    [Fact]
    public void The_manifest_is_there_on_the_first_one_and_the_index_is_not()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"));
        consumer.Run("restore").ShouldSucceed();

        CommandResult result = consumer.Run(DesignTime);

        result.ShouldSucceed().Output.ShouldContain("tasks.manifest.txt");
        File.ReadAllText(consumer.Artifact("tasks.manifest.txt")).ShouldContain("id\ta\t");
        File.Exists(consumer.Artifact("tasks.tbx")).ShouldBeFalse();
        File.Exists(consumer.Artifact("tasks.build.json")).ShouldBeFalse();
    }

    [Fact]
    public void Broken_files_do_not_fail_it()
    {
        using Consumer consumer = Consumer.App(package, TaskFiles.Valid("a"), TaskFiles.Valid("b", "[nowhere]"), ("tasks/c.md", "No front matter."));
        consumer.Run("restore").ShouldSucceed();

        consumer.Run(DesignTime).ShouldSucceed().Output.ShouldContain("tasks.manifest.txt");

        File.ReadAllText(consumer.Artifact("tasks.manifest.txt")).ShouldContain("id\tb\t");
    }
}
