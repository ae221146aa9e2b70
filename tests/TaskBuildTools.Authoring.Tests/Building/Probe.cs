using System.Diagnostics;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>Builds a workspace, or edits a file, in processes of their own.</summary>
internal static class Probe
{
    private static readonly string Assembly = Path.Combine(
        AppContext.BaseDirectory.Replace("TaskBuildTools.Authoring.Tests", "TaskBuildTools.Authoring.Probe", StringComparison.Ordinal),
        "TaskBuildTools.Authoring.Probe.dll");

    public static Process Start(Workspace workspace, int builds, string? assemblies = null)
    {
        List<string> arguments = ["exec", Assembly, workspace.Root, builds.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (assemblies is not null)
        {
            arguments.Add(assemblies);
        }

        return Run(arguments);
    }

    /// <param name="command">See the probe's program.</param>
    /// <param name="root">The project folder.</param>
    /// <param name="path">The task file in it.</param>
    /// <param name="times">How often.</param>
    public static Process StartEditing(string command, string root, string path, int times) =>
        Run(["exec", Assembly, command, root, path, times.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

    private static Process Run(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }

    public static void WaitUntilReady(Process process) => process.StandardOutput.ReadLine().ShouldBe("ready");
}
