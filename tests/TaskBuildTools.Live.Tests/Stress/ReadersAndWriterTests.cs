using System.Diagnostics;
using System.Globalization;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Stress;

/// <summary>
/// Many readers while tasks are written without a pause: in this process, in another one and through the store. Some seconds, or as many
/// as the environment variable <c>TASKBUILDTOOLS_STRESS_SECONDS</c> says.
/// </summary>
public sealed class ReadersAndWriterTests : IDisposable
{
    private const int Readers = 64;
    private const int Tasks = 300;

    /// <summary>From here on another process writes them.</summary>
    private const int FirstOfOthers = 200;

    private readonly TaskProject _project = new();
    private long _reads;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Every_snapshot_is_whole_and_none_is_half_of_a_change()
    {
        TimeSpan duration = TimeSpan.FromSeconds(
            int.TryParse(Environment.GetEnvironmentVariable("TASKBUILDTOOLS_STRESS_SECONDS"), CultureInfo.InvariantCulture, out int seconds) ? seconds : 4);
        for (int i = 0; i < Tasks; i++)
        {
            WritePair(i, 0);
        }

        await using TaskStore store = await _project.OpenAsync();
        using ProbeProcess other = ProbeProcess.Start(
            _project, "write-pairs", FirstOfOthers.ToString(CultureInfo.InvariantCulture), Tasks.ToString(CultureInfo.InvariantCulture));
        other.ReadLine().ShouldBe("ready");
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task[] readers = [.. Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(store, reader, ending.Token)))];

        int round = 0;
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < duration;)
        {
            round++;
            for (int i = round % 7; i < FirstOfOthers; i += 7)
            {
                WritePair(i, round);
            }

            await store.EditAsync(
                "edited",
                edit => edit.SetTitle($"v{round}").SetEstimatedHours(round),
                cancellationToken: TestContext.Current.CancellationToken).ContinueWith(
                edit => edit.Exception?.InnerException is TaskEditException { Failure: TaskEditFailure.NotFound }
                    ? store.CreateAsync("edited", task => task.SetTitle($"v{round}").SetEstimatedHours(round).SetStatus("todo"))
                    : edit,
                TaskScheduler.Default).Unwrap();
            store.Current["edited"].Title.ShouldBe($"v{round}");
        }

        await ending.CancelAsync();
        await Task.WhenAll(readers);
        other.Kill();
        await store.RefreshAsync(TestContext.Current.CancellationToken);
        store.Current.Count.ShouldBe(Tasks + 1);
        store.Diagnostics.ShouldBeEmpty();
        _reads.ShouldBeGreaterThan(Readers);
        round.ShouldBeGreaterThan(1);
        store.Status.Rebuilds.ShouldBeGreaterThan(round);
        store.Current["t299"].Title.ShouldNotBe("v0");
        using CleanBuild clean = CleanBuild.Of(_project);
        clean.IsShownBy(store).ShouldBeTrue();
        TestContext.Current.TestOutputHelper?.WriteLine($"{round} rounds, {_reads} reads, {store.Status.Rebuilds} rebuilds, version {store.Version}");
    }

    // Title and hours are written together, so they must be seen together.
    private void WritePair(int i, int version) => TaskPair.Write(_project.Root, i, version);

    private async Task ReadAsync(TaskStore store, int seed, CancellationToken ending)
    {
        Random random = new(seed);
        long version = 0;
        while (!ending.IsCancellationRequested)
        {
            long now = store.Version;
            now.ShouldBeGreaterThanOrEqualTo(version);
            version = now;
            TaskIndex index = store.Current;
            int count = index.Count;
            index.Totals.Count.ShouldBe(count);
            index.Values("status").Sum(value => value.Totals.Count).ShouldBe(count);
            decimal hours = 0;
            foreach (TaskRef task in index.All)
            {
                string expected = $"v{task.EstimatedHours:0}";
                if (task.Title != expected)
                {
                    throw new InvalidOperationException($"{task.Id} has the title {task.Title} with {task.EstimatedHours} hours.");
                }

                hours += task.EstimatedHours ?? 0;
            }

            index.Totals.EstimatedHours.ShouldBe(hours);
            TaskRef some = index[$"t{random.Next(Tasks)}"];
            some.Body.ShouldContain($"Body {some.Title}.");
            Interlocked.Increment(ref _reads);
            await Task.Yield();
        }
    }
}
