using System.ComponentModel;
using System.Diagnostics;

namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>Other programs, and this one as a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>From the start to the end of the process, and what it wrote.</returns>
    /// <exception cref="IOException">It could not be started or ended with a failure.</exception>
    public static (TimeSpan Elapsed, string Output) Run(string folder, IReadOnlyDictionary<string, string>? environment, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        long began = Stopwatch.GetTimestamp();
        using Process process = StartProcess(start);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(began);
        if (process.ExitCode != 0)
        {
            throw new IOException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}: {output} {errors.GetAwaiter().GetResult()}");
        }

        return (elapsed, output);
    }

    /// <summary>Runs a command of this program in a process of its own.</summary>
    public static (TimeSpan Elapsed, string Output) RunSelf(params string[] arguments) =>
        Run(Path.GetTempPath(), null, "dotnet", ["exec", typeof(ChildProcess).Assembly.Location, .. arguments]);

    /// <summary>The first line that a program writes, or null where it is not installed.</summary>
    public static string? FirstLine(string program, params string[] arguments)
    {
        try
        {
            return Run(Path.GetTempPath(), null, program, arguments).Output.Split('\n')[0].Trim();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static Process StartProcess(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new IOException($"{start.FileName} could not be started.");
        }
        catch (Win32Exception failure)
        {
            throw new IOException($"{start.FileName} could not be started: {failure.Message}", failure);
        }
    }
}
