using System.Reflection.PortableExecutable;
using Microsoft.Build.Evaluation;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Packaging;

/// <summary>The package has the MSBuild task compiled ahead of time for the usual platforms.</summary>
public sealed class CompiledTasksTests(TestPackage package)
{
    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    [InlineData("win-x64")]
    [InlineData("osx-arm64")]
    public void A_usual_platform_is_among_those_that_are_packed(string platform)
    {
        Project project = new ProjectCollection().LoadProject(Path.Combine(TestPackage.RepositoryRoot, "src", "TaskBuildTools", "TaskBuildTools.csproj"));

        project.GetPropertyValue("TaskAssemblyPlatforms").Split(';').ShouldContain(platform);
    }

    [Fact]
    public void The_compiled_assemblies_hold_code_for_the_platform()
    {
        using PackedFiles files = new(package);

        foreach (string name in (string[])["TaskBuildTools.MSBuild.dll", "TaskBuildTools.Authoring.dll", "TaskBuildTools.dll", "YamlDotNet.dll"])
        {
            HasNativeCode(files.Bytes($"tasks/net10.0/{TestPackage.Platform}/{name}")).ShouldBeTrue(name);
            HasNativeCode(files.Bytes($"tasks/net10.0/{name}")).ShouldBeFalse(name);
        }
    }

    private static bool HasNativeCode(byte[] assembly)
    {
        using PEReader image = new(new MemoryStream(assembly));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
