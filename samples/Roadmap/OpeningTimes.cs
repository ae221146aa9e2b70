using System.Diagnostics;

namespace Roadmap;

/// <summary>How long it takes to open the index.</summary>
/// <param name="First">The first time in this process, in which the runtime also loads and compiles the reader.</param>
/// <param name="Typical">The median of many times after that.</param>
internal sealed record OpeningTimes(TimeSpan First, TimeSpan Typical)
{
    private const int Repetitions = 501;

    public static OpeningTimes Measure()
    {
        long start = Stopwatch.GetTimestamp();
        _ = Backlog.Index;
        TimeSpan first = Stopwatch.GetElapsedTime(start);

        string path = Path.Combine(AppContext.BaseDirectory, "Roadmap.tasks.tbx");
        var times = new TimeSpan[Repetitions];
        for (int i = 0; i < times.Length; i++)
        {
            start = Stopwatch.GetTimestamp();
            using TaskIndex index = TaskIndex.Open(path);
            times[i] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(times);
        return new OpeningTimes(first, times[Repetitions / 2]);
    }
}
