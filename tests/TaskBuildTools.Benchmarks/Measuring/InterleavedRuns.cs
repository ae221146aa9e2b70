using System.Diagnostics;

namespace TaskBuildTools.Benchmarks.Measuring;

/// <summary>
/// Measures several subjects in turn, round after round, so that whatever else the machine does hits all of them alike. For what
/// touches the file system and must be prepared anew before each run, which BenchmarkDotNet is not made for.
/// </summary>
/// <param name="suite">Names the results.</param>
/// <param name="tasks">How many tasks it is about.</param>
/// <param name="rounds">How often each is measured.</param>
/// <param name="warmUp">How many rounds before those do not count.</param>
internal sealed class InterleavedRuns(string suite, int tasks, int rounds, int warmUp = 1)
{
    private readonly List<(string Case, string Subject, Role Role, Func<TimeSpan> Run, Samples Samples)> _subjects = [];

    /// <param name="question">See <see cref="Measurement.Case"/>.</param>
    /// <param name="subject">Who does it.</param>
    /// <param name="role">What it is compared with.</param>
    /// <param name="prepare">Not measured.</param>
    /// <param name="run">Measured.</param>
    /// <param name="check">Not measured; throws if <paramref name="run"/> did not do its work.</param>
    public void Add(string question, string subject, Role role, Action prepare, Action run, Action check) => Add(question, subject, role, () =>
    {
        prepare();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long start = Stopwatch.GetTimestamp();
        run();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        check();
        return elapsed;
    });

    /// <summary>Adds a subject that measures itself.</summary>
    public void Add(string question, string subject, Role role, Func<TimeSpan> run) => _subjects.Add((question, subject, role, run, new Samples()));

    public Measurement[] Run()
    {
        for (int round = -warmUp; round < rounds; round++)
        {
            foreach ((string _, string _, Role _, Func<TimeSpan> run, Samples samples) in _subjects)
            {
                TimeSpan elapsed = run();
                if (round >= 0)
                {
                    samples.Add(elapsed);
                }
            }
        }

        return [.. _subjects.Select(subject => subject.Samples.ToMeasurement(suite, subject.Case, tasks, subject.Subject, subject.Role))];
    }
}
