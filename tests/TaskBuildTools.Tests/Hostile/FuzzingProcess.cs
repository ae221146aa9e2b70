using System.Diagnostics;
using System.Globalization;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>Runs hostile input in a process of its own, so that an access violation or a stack overflow is a failed test and not a run without an end.</summary>
internal static class FuzzingProcess
{
    /// <summary>So long that only what hangs is ended.</summary>
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(20);

    /// <returns>How many inputs it was given.</returns>
    public static int Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Fuzzing.HostileInputException).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LockTimeout))
        {
            process.Kill();
            Assert.Fail($"{string.Join(' ', arguments)} does not end.");
        }

        process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
        return int.Parse(output.GetAwaiter().GetResult().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
