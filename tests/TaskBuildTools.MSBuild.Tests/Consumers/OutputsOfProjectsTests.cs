using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Consumers;

/// <summary>A task folder around several projects, one of which copies the task files to its output.</summary>
public sealed class OutputsOfProjectsTests(TestPackage package)
{
    [Theory]
    [InlineData("")]
    [InlineData("<UseArtifactsOutput>true</UseArtifactsOutput>")]
    [InlineData("<BaseOutputPath>$(MSBuildThisFileDirectory)built/bin/$(MSBuildProjectName)/</BaseOutputPath><BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)built/obj/$(MSBuildProjectName)/</BaseIntermediateOutputPath>")]
    public void Copies_in_outputs_are_no_tasks(string properties)
    {
        using Consumer consumer = new(package);
        consumer.Write("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>");
        consumer.Write("tasks/a.md", TaskFiles.Valid("a").Content);
        consumer.Project("lib/Lib.csproj", outputType: "Library", reference: "", items: """
            <None Include="../tasks/*.md" CopyToOutputDirectory="Always" Link="tasks/%(Filename)%(Extension)" />
            """);
        consumer.Project("app/App.csproj", items: """<TaskFolder Include=".." /><ProjectReference Include="../lib/Lib.csproj" />""");
        consumer.Write("app/Program.cs", "Console.WriteLine(App.Backlog.Index.Count);");

        consumer.Build("app").ShouldSucceed();

        // Now all outputs are there, those of the first build too.
        consumer.Build("app").ShouldSucceed();
        consumer.Build("app", "-c:Release").ShouldSucceed();
        Directory.GetFiles(consumer.Directory, "a.md", SearchOption.AllDirectories).Length.ShouldBeGreaterThan(3);
    }
}
