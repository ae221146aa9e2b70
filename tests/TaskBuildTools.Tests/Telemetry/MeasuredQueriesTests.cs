using System.Diagnostics;
using TaskBuildTools.Telemetry;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Telemetry;

[Collection(AloneWithTheMeter.Name)]
public class MeasuredQueriesTests
{
    private static readonly TaskFilter Api = TaskFilter.Field("tags", "api");

    [Fact]
    public void Every_way_of_asking_is_an_operation_of_its_own()
    {
        using var monitor = new PerformanceMonitor();
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskQuery query = index.Where(Api);

        query.Count();
        query.Skip(1).Count();
        query.After(query.First()).Count();
        query.Any();
        query.Take(1).Any();
        query.FirstOrNull();
        query.Page(2);
        query.ToList();
        GC.KeepAlive(index["TASK-2"].Body);
        index["TASK-2"].ToRecord();
        index["TASK-2"].ToRecord();

        Counts(monitor).ShouldBe(
            ["any 2", "body.read 1", "count 3", "enumerate 1", "first 2", "open 1", "page 1", "record.decode 1"]);
    }

    [Fact]
    public void Analytics_are_measured_by_what_was_asked_without_parameters()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        using var monitor = new PerformanceMonitor();

        index.Analytics.Age(3);
        index.Analytics.Age(5);
        index.Analytics.For(Api).By("status");

        Counts(monitor).ShouldBe(["analytics.age 2", "analytics.totals 1"]);
    }

    [Fact]
    public void Going_through_a_page_and_explaining_are_not_measured_as_queries()
    {
        using var monitor = new PerformanceMonitor();
        using TaskIndex index = SampleBacklog.Build().Open();

        int seen = 0;
        foreach (TaskRef _ in index.Where(Api).Page(10))
        {
            seen++;
        }

        index.Where(Api).Explain().RowsReturned.ShouldBe(seen);

        Counts(monitor).ShouldBe(["open 1", "page 1"]);
    }

    [Fact]
    public void Rows_are_what_was_gone_over_and_what_was_given_out()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        using var monitor = new PerformanceMonitor();

        index.Where(Api & !TaskFilter.Field("status", "done")).ToList().Count.ShouldBe(1);

        PerformanceCounts counts = monitor.Report().Counts;
        (counts.RowsScanned, counts.RowsReturned).ShouldBe((4, 1));
    }

    [Fact]
    public async Task Chunks_and_batches_of_bodies_are_measured_one_by_one()
    {
        using TaskIndex index = Open(new PerformanceOptions { BatchSize = 3 });
        using var monitor = new PerformanceMonitor();

        int tasks = 0;
        await foreach (IReadOnlyList<TaskRef> chunk in index.All.InChunksAsync(TestContext.Current.CancellationToken))
        {
            tasks += chunk.Count;
        }

        int bodies = 0;
        await foreach (TaskBody _ in index.All.ReadBodiesAsync(TestContext.Current.CancellationToken))
        {
            bodies++;
        }

        (tasks, bodies).ShouldBe((4, 4));
        string[] counts = Counts(monitor);
        counts.ShouldContain("chunks 2");
        counts.ShouldContain("bodies.read 2");
    }

    [Fact]
    public void Opening_a_file_counts_it_and_its_bytes()
    {
        byte[] content = SampleBacklog.Build().Content;
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".tbx");
        File.WriteAllBytes(path, content);
        try
        {
            using var monitor = new PerformanceMonitor();
            using TaskIndex index = TaskIndex.Open(path);

            PerformanceCounts counts = monitor.Report().Counts;
            (counts.FilesRead, counts.FileBytes).ShouldBe((1, content.Length));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Opening_is_an_activity_that_fails_with_the_index()
    {
        var ended = new List<(string, ActivityStatusCode)>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "TaskBuildTools",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => ended.Add((activity.OperationName, activity.Status)),
        };
        ActivitySource.AddActivityListener(listener);

        SampleBacklog.Build().Open().Dispose();
        Should.Throw<TaskIndexException>(() => TaskIndex.Open(new byte[10]));

        ended.ShouldBe([("open", ActivityStatusCode.Ok), ("open", ActivityStatusCode.Error)]);
    }

    [Fact]
    public void Caches_show_their_levels()
    {
        using var monitor = new PerformanceMonitor();
        using TaskIndex index = SampleBacklog.Build().Open();
        index["TASK-2"].ToRecord();
        index["TASK-2"].ToRecord();
        index["TASK-2"].ToRecord();
        index["TASK-1"].ToRecord();

        CacheSummary records = monitor.Report().Caches.Single(cache => cache.Level == "records");

        (records.Hits, records.Misses, records.HitRate).ShouldBe((2, 2, 0.5));
        records.Bytes.ShouldBeGreaterThan(0);
        monitor.Report().Caches.Select(cache => cache.Level).ShouldBe(["disk", "records", "results"]);
    }

    [Fact]
    public void Asking_with_a_monitor_allocates_as_little_as_without()
    {
        using var monitor = new PerformanceMonitor();
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskQuery query = index.Where(Api);
        for (int i = 0; i < 100; i++)
        {
            Ask(query);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Ask(query);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static TaskIndex Open(PerformanceOptions performance)
    {
        BuiltIndex built = SampleBacklog.Build();
        return TaskIndex.Open(built.Content, built.Bodies, new TaskIndexOptions { Performance = performance });
    }

    private static void Ask(TaskQuery query)
    {
        query.Count();
        query.Any();
        query.FirstOrNull();
        foreach (TaskRef _ in query.OrderBy(TaskSort.Due).Page(5))
        {
        }
    }

    private static string[] Counts(PerformanceMonitor monitor) =>
    [
        .. monitor.Report().Operations.Select(operation => $"{operation.Name} {operation.Count}").Order(StringComparer.Ordinal),
    ];
}
