using System.Diagnostics;

namespace TaskBuildTools.Authoring.Tests.Building;

/// <summary>Builds a workspace, or edits a file, in processes of their own.</summary>
internal static class Probe
{
    private static readonly string Assembly = Path.Combine(
        AppContext.BaseDirectory.Replace(typeof(Probe).Assembly.GetName().Name!, "TaskBuildTools.Authoring.Probe", StringComparison.Ordinal),
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

    /// <summary>A process that is told by its standard input what to do next.</summary>
    /// <param name="launcher">A program that becomes the process after it has changed something, with its arguments.</param>
    /// <param name="heapLimit">Bytes of managed memory; 0 for any.</param>
    public static Process StartSteps(string[] launcher, long heapLimit)
    {
        string[] command = [.. launcher, "dotnet", "exec", Assembly, "steps"];
        ProcessStartInfo start = Inexpensive(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true });
        if (heapLimit > 0)
        {
            // Without its background thread the collector of this runtime crashes at a limit.
            start.Environment.Remove("DOTNET_gcConcurrent");
            start.Environment["DOTNET_GCHeapHardLimit"] = heapLimit.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        }

        return Process.Start(start)!;
    }

    private static Process Run(IEnumerable<string> arguments) => Process.Start(Inexpensive(new ProcessStartInfo("dotnet", arguments)))!;

    // Cheaper to start, for processes that live for a few steps.
    private static ProcessStartInfo Inexpensive(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        return start;
    }

    public static void WaitUntilReady(Process process) => process.StandardOutput.ReadLine().ShouldBe("ready");
}
