using System.Diagnostics;

namespace TaskBuildTools.Live.Tests.Running;

/// <summary>A process of its own; see the program of <c>TaskBuildTools.Live.Probe</c>. Killed when disposed.</summary>
internal sealed class ProbeProcess : IDisposable
{
    private static readonly string Assembly = Path.Combine(
        AppContext.BaseDirectory.Replace("TaskBuildTools.Live.Tests", "TaskBuildTools.Live.Probe", StringComparison.Ordinal),
        "TaskBuildTools.Live.Probe.dll");

    private readonly Process _process;
    private readonly string _project;
    private int _dumps;

    private ProbeProcess(ProcessStartInfo start, TaskProject project)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        _project = project.Root;

        // What a killed one leaves among the temporary files goes with the project.
        start.Environment["TMPDIR"] = Directory.CreateDirectory(project["temporary"]).FullName;
        _process = Process.Start(start)!;
    }

    public static ProbeProcess Start(TaskProject project, string command, params string[] arguments) =>
        new(new ProcessStartInfo("dotnet", ["exec", Assembly, command, project.Root, .. arguments]), project);

    /// <summary>As root of a user namespace of its own, so that limits and mounts are its own as well.</summary>
    /// <param name="project">The project.</param>
    /// <param name="setUp">Shell commands that run before; <c>$1</c> is the project's folder.</param>
    /// <param name="command">The command.</param>
    public static ProbeProcess StartConfined(TaskProject project, string setUp, string command) =>
        new(
            new ProcessStartInfo(
                "unshare",
                ["-U", "-r", "-m", "sh", "-e", "-c", setUp + "\nexec dotnet exec \"$2\" \"$3\" \"$1\"", "sh", project.Root, Assembly, command]),
            project);

    /// <summary>Skips the test where processes cannot be confined in this way.</summary>
    public static void SkipUnlessConfinable(string setUp)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has namespaces.");
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo("unshare", ["-U", "-r", "-m", "sh", "-e", "-c", setUp, "sh", Path.GetTempPath()]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.SkipUnless(process.ExitCode == 0, "Namespaces are not allowed here.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no unshare.");
        }
    }

    /// <summary>The next line of the output; null at its end.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>What a <c>show</c> shows, by <see cref="IndexText"/>, and how it learns of changes.</summary>
    public (string Text, WatchState Watching, int WatcherStarts, int Diagnostics, string PollingReason) Show()
    {
        string path = Path.Combine(_project, $"shown-{++_dumps % 2}");
        string[] status = Ask(path).Split(' ', 4);
        return (
            File.ReadAllText(path),
            Enum.Parse<WatchState>(status[0]),
            int.Parse(status[1], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(status[2], System.Globalization.CultureInfo.InvariantCulture),
            status[3]);
    }

    /// <summary>Sends a line and waits for one.</summary>
    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        return ReadLine().ShouldNotBeNull();
    }

    /// <summary>Sends a signal other than that of <see cref="Kill"/>.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        kill.ExitCode.ShouldBe(0);
    }

    /// <summary>Kills it and gives what it said and nobody has read.</summary>
    public string[] Kill()
    {
        _process.Kill();
        string rest = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
