using System.Diagnostics;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>A build with nothing to do pays for nothing.</summary>
public sealed class LoadedAssembliesTests
{
    [Fact]
    public void A_build_without_changes_does_not_load_the_YAML_library()
    {
        using Workspace workspace = new();
        workspace.WriteTask("tasks/a.md", "a");
        workspace.Write("tasks.schema.yaml", "exclude: [drafts/**]\n");
        Loaded(workspace).ShouldContain("YamlDotNet");

        string[] unchanged = Loaded(workspace);

        unchanged.ShouldContain("TaskBuildTools.Authoring");
        unchanged.ShouldNotContain("YamlDotNet");
        unchanged.ShouldNotContain("System.IO.Compression");
    }

    private static string[] Loaded(Workspace workspace)
    {
        string list = workspace["assemblies.txt"];
        using Process process = Probe.Start(workspace, 1, list);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
        return File.ReadAllLines(list);
    }
}
