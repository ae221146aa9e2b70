using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>Traces a running process, and kills it or makes its system calls fail. Counts of calls are a thread's own.</summary>
internal sealed partial class Strace : IDisposable
{
    private const int Interrupt = 2;

    private static readonly Lazy<bool> Works = new(Try);

    private readonly Process _process;

    private Strace(Process process) => _process = process;

    /// <summary>Whether the tool is there and may trace other processes.</summary>
    public static bool IsUsable => Works.Value;

    /// <summary>Returns when every thread of the process is traced.</summary>
    public static Strace Attach(int process, params string[] arguments)
    {
        Strace? strace = TryAttach(process, arguments, out string message);
        return strace ?? throw new InvalidOperationException(message);
    }

    /// <summary>Waits for the end of a process that is dying. Without it the tracer could be asked to let go of a dead one, and hang.</summary>
    public void WaitForEnd() => _process.WaitForExit(TimeSpan.FromSeconds(20));

    /// <summary>Lets the process go on untraced.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, Interrupt);
            if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            {
                _process.Kill();
            }
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private static Strace? TryAttach(int process, string[] arguments, out string message)
    {
        ProcessStartInfo start = new("strace", ["-f", .. arguments, "-p", process.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true,
        };
        Process strace = Process.Start(start)!;
        message = strace.StandardError.ReadLine() ?? "";
        if (message.EndsWith(" attached", StringComparison.Ordinal) || message.Contains(" attached with ", StringComparison.Ordinal))
        {
            // What else it says is far less than a pipe holds.
            return new Strace(strace);
        }

        strace.WaitForExit();
        strace.Dispose();
        return null;
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            using Process sleeper = Process.Start("sleep", "60");
            using Strace? strace = TryAttach(sleeper.Id, ["-o", "/dev/null"], out _);
            sleeper.Kill();
            sleeper.WaitForExit();
            return strace is not null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
