using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tests.Telemetry;

public class PerformanceMonitorTests
{
    [Fact]
    public void Operations_are_summed_by_name_and_the_most_expensive_comes_first()
    {
        using var meter = new TestMeter();
        using PerformanceMonitor monitor = meter.Monitor();
        meter.Took("count", 0.001);
        meter.Took("count", 0.003);
        meter.Took("open", 1);

        IReadOnlyList<OperationSummary> operations = monitor.Report().Operations;

        operations.Select(operation => (operation.Name, operation.Count)).ShouldBe([("open", 1L), ("count", 2L)]);
        operations[1].TotalSeconds.ShouldBe(0.004, 1e-9);
        operations[1].MeanSeconds.ShouldBe(0.002, 1e-9);
        operations[1].P50Seconds.ShouldBe(0.001, 0.001 * LogarithmicHistogram.RelativeError);
        operations[1].P99Seconds.ShouldBe(0.003, 0.003 * LogarithmicHistogram.RelativeError);
        operations[1].MaxSeconds.ShouldBe(0.003);
    }

    [Fact]
    public void The_history_has_a_point_for_each_second_with_what_happened_in_it()
    {
        using var meter = new TestMeter();
        using PerformanceMonitor monitor = meter.Monitor();
        meter.Took("count", 0.001);
        meter.Cache("records", hits: 3, misses: 1, bytes: 500);
        meter.Cache("disk", hits: 0, misses: 1, bytes: 9_000);
        meter.Clock.Advance(TimeSpan.FromSeconds(1));
        meter.Memory = new ProcessMemory(5_000, 6_000);
        meter.Cache("records", hits: 3, misses: 2, bytes: 600);
        meter.Clock.Advance(TimeSpan.FromSeconds(1.5));

        IReadOnlyList<PerformancePoint> history = monitor.Report().History;

        history.Select(point => point.Time).ShouldBe([ManualClock.Start.AddSeconds(1), ManualClock.Start.AddSeconds(2)]);
        history.Select(point => point.Operations).ShouldBe([1L, 0L]);
        history.Select(point => point.RecordsHitRate).ShouldBe([0.75, 0.0]);
        history.Select(point => point.ResultsHitRate).ShouldBe([null, null]);
        history.Select(point => point.DiskHitRate).ShouldBe([0.0, null]);
        history.Select(point => point.CacheBytes).ShouldBe([500L, 600L]);
        history.Select(point => point.ManagedBytes).ShouldBe([1_000L, 5_000L]);
        history.Select(point => point.WorkingSetBytes).ShouldBe([2_000L, 6_000L]);
        history[0].P95Seconds!.Value.ShouldBe(0.001, 0.001 * LogarithmicHistogram.RelativeError);
        history[1].P95Seconds.ShouldBeNull();
    }

    [Fact]
    public void The_history_keeps_the_newest_points_and_takes_no_more_memory()
    {
        using var meter = new TestMeter();
        using PerformanceMonitor monitor = meter.Monitor(historyLength: 100);

        meter.Clock.Advance(TimeSpan.FromSeconds(21_000));

        IReadOnlyList<PerformancePoint> history = monitor.Report().History;
        history.Count.ShouldBe(100);
        history[0].Time.ShouldBe(ManualClock.Start.AddSeconds(20_901));
        history[^1].Time.ShouldBe(ManualClock.Start.AddSeconds(21_000));
        AllocatedByReportOf(monitor).ShouldBeLessThan(100 * 256);
    }

    [Fact]
    public void Taking_points_keeps_no_memory_once_the_history_is_full()
    {
        var history = new PerformanceHistory(1_000);
        for (int i = 0; i < 1_000; i++)
        {
            history.Add(default);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100_000; i++)
        {
            history.Add(default);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Kinds_of_operations_beyond_the_bound_are_counted_together()
    {
        using var meter = new TestMeter();
        using PerformanceMonitor monitor = meter.Monitor();
        for (int i = 0; i < 1_000; i++)
        {
            meter.Took("analytics." + i, 0.001);
        }

        IReadOnlyList<OperationSummary> operations = monitor.Report().Operations;

        operations.Count.ShouldBe(MeasurementTotals.MaxOperations + 1);
        operations.Sum(operation => operation.Count).ShouldBe(1_000);
        operations.ShouldContain(operation => operation.Name == "other");
    }

    [Fact]
    public void Counters_and_cache_levels_count_since_the_monitor_started()
    {
        using var meter = new TestMeter();
        meter.Instruments.Rebuilds.Add(1);
        meter.Cache("results", hits: 100, misses: 100, bytes: 1);
        using PerformanceMonitor monitor = meter.Monitor();
        meter.Instruments.Rebuilds.Add(2);
        meter.Instruments.SlowQueries.Add(3);
        meter.Instruments.FilesRead.Add(4);
        meter.Instruments.FileBytes.Add(5);
        meter.Instruments.RowsScanned.Add(6);
        meter.Instruments.RowsReturned.Add(7);
        meter.Cache("results", hits: 130, misses: 110, bytes: 77);

        PerformanceReport report = monitor.Report();

        PerformanceCounts counts = report.Counts;
        (counts.Rebuilds, counts.SlowQueries, counts.FilesRead, counts.FileBytes, counts.RowsScanned, counts.RowsReturned)
            .ShouldBe((2, 3, 4, 5, 6, 7));
        CacheSummary results = report.Caches.ShouldHaveSingleItem();
        (results.Level, results.Hits, results.Misses, results.Bytes, results.HitRate).ShouldBe(("results", 30, 10, 77, 0.75));
    }

    [Fact]
    public void After_disposing_nothing_more_is_counted()
    {
        using var meter = new TestMeter();
        PerformanceMonitor monitor = meter.Monitor();
        meter.Took("count", 1);
        monitor.Dispose();
        meter.Took("count", 1);
        meter.Clock.Advance(TimeSpan.FromMinutes(1));

        PerformanceReport report = monitor.Report();

        report.Operations.ShouldHaveSingleItem().Count.ShouldBe(1);
        report.History.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sums_add_up_while_many_threads_measure_sample_and_report()
    {
        using var meter = new TestMeter();
        using PerformanceMonitor monitor = meter.Monitor();
        using var stop = new CancellationTokenSource();
        Task reader = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                monitor.Sample();
                monitor.Report().Operations.ShouldAllBe(operation => operation.Count > 0 && operation.MaxSeconds > 0);
            }
        }, TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(() =>
        {
            for (int i = 1; i <= 5_000; i++)
            {
                meter.Took("operation " + worker % 4, i / 1e6);
                meter.Instruments.RowsScanned.Add(3);
            }
        }, TestContext.Current.CancellationToken)));
        await stop.CancelAsync();
        await reader;
        monitor.Sample();

        PerformanceReport report = monitor.Report();
        report.Operations.Select(operation => operation.Count).ShouldBe([20_000L, 20_000L, 20_000L, 20_000L]);
        report.Operations.ShouldAllBe(operation => operation.MaxSeconds == 0.005);
        report.Counts.RowsScanned.ShouldBe(16 * 5_000 * 3);
        report.History.Sum(point => point.Operations).ShouldBe(80_000);
    }

    [Theory]
    [InlineData(0.9, 10)]
    [InlineData(1, 0)]
    [InlineData(1, 86_401)]
    public void Settings_out_of_range_are_refused(double seconds, int length)
    {
        var options = new PerformanceMonitorOptions { Interval = TimeSpan.FromSeconds(seconds), HistoryLength = length };

        Should.Throw<ArgumentOutOfRangeException>(() => new PerformanceMonitor(options));
    }

    private static long AllocatedByReportOf(PerformanceMonitor monitor)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(monitor.Report());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
