using System.Diagnostics;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

/// <summary>What a process has to load, and compile, before it has its first records.</summary>
public sealed class LoadedAssembliesTests
{
    [Fact]
    public void Reading_records_and_asking_questions_loads_no_serializer()
    {
        string folder = Directory.CreateTempSubdirectory("tbt").FullName;
        try
        {
            string path = Path.Combine(folder, "tasks.tbx");
            File.WriteAllBytes(path, BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(100, 7)).Content);

            string[] loaded = Loaded(path);

            loaded.ShouldContain("TaskBuildTools");
            loaded.ShouldContain("BitFaster.Caching");
            loaded.ShouldNotContain("System.Text.Json");
            loaded.ShouldNotContain("System.IO.Compression");
            loaded.ShouldNotContain("System.Linq.Expressions");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Loaded(string index)
    {
        string program = Path.Combine(
            AppContext.BaseDirectory.Replace("TaskBuildTools.Tests", "TaskBuildTools.Authoring.Probe", StringComparison.Ordinal),
            "TaskBuildTools.Authoring.Probe.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, "load", index]) { RedirectStandardOutput = true })!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return lines;
    }
}
