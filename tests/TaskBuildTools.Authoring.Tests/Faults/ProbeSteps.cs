using System.Diagnostics;
using TaskBuildTools.Authoring.Tests.Building;

namespace TaskBuildTools.Authoring.Tests.Faults;

/// <summary>A process that builds and edits step by step, as it is told.</summary>
internal sealed class ProbeSteps : IDisposable
{
    private readonly Process _process;

    /// <param name="launcher">See <see cref="Probe.StartSteps"/>.</param>
    /// <param name="heapLimit">See <see cref="Probe.StartSteps"/>.</param>
    public ProbeSteps(string[]? launcher = null, long heapLimit = 0)
    {
        _process = Probe.StartSteps(launcher ?? [], heapLimit);
        Probe.WaitUntilReady(_process);
    }

    public int Id => _process.Id;

    /// <summary>Does one step. The answer has a line for the outcome and one for each finding; null when the process died.</summary>
    public string? Do(string step)
    {
        try
        {
            _process.StandardInput.WriteLine(step);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            return null;
        }

        return _process.StandardOutput.ReadLine()?
            .Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
