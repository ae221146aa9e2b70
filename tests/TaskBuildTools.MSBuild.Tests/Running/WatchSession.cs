using System.Diagnostics;
using System.Text;

namespace TaskBuildTools.MSBuild.Tests.Running;

/// <summary><c>dotnet watch run</c> while it runs, with hot reload as by default. Ended, with all it has started, when disposed.</summary>
internal sealed class WatchSession : IDisposable
{
    /// <summary>Long, for a build on a busy machine; a session that works never waits for it.</summary>
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(4);

    private readonly StringBuilder _output = new();
    private readonly Process _process;
    private int _read;

    public WatchSession(string directory)
    {
        _process = new Process { StartInfo = DotNet.Prepare("dotnet", directory, ["watch", "run"]) };
        _process.OutputDataReceived += Append;
        _process.ErrorDataReceived += Append;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits for texts, in any order, in what was printed since those that were waited for before.</summary>
    public void ShouldPrint(params string[] texts)
    {
        var waited = Stopwatch.StartNew();
        lock (_output)
        {
            while (true)
            {
                string news = _output.ToString(_read, _output.Length - _read);
                int[] ends = [.. texts.Select(text => (Text: text, Start: news.IndexOf(text, StringComparison.Ordinal)))
                    .Where(found => found.Start >= 0).Select(found => found.Start + found.Text.Length)];
                if (ends.Length == texts.Length)
                {
                    _read += ends.Max();
                    return;
                }

                TimeSpan left = LockTimeout - waited.Elapsed;
                if (left <= TimeSpan.Zero || _process.HasExited || !Monitor.Wait(_output, left))
                {
                    throw new TimeoutException($"Not all of '{string.Join("', '", texts)}' came:{Environment.NewLine}{news}");
                }
            }
        }
    }

    /// <summary>Waits until the application has printed a text, and the next edit would be noticed.</summary>
    public void ShouldRunAndPrint(string text) => ShouldPrint(text, "Waiting for changes");

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Append(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
            Monitor.PulseAll(_output);
        }
    }
}
