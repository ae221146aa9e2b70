using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using TaskBuildTools.Analytics;
using TaskBuildTools.Benchmarks.Data;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>
/// Analytics over columns on one thread and on all, beside LINQ over an array of decoded records. Each run asks for another point in
/// time or other weeks, so that none finds its result in the cache.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class AnalyticsBenchmarks
{
    private static readonly DateTimeOffset Now = new(2024, 7, 1, 0, 0, 0, TimeSpan.Zero);

    // Making it takes much longer than what is measured, so all benchmarks have one.
    private static readonly Lazy<byte[]> Content = new(static () => BenchmarkBacklog.Make(Sizes.Analysed).ToIndex());

    private TaskIndex _serialIndex = null!;
    private TaskIndex _parallelIndex = null!;
    private TaskRecord[] _records = [];
    private int _turn;

    public static IEnumerable<int> AllTasks => [Sizes.Analysed];

    [ParamsSource(nameof(AllTasks))]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Open()
    {
        byte[] content = Content.Value;
        _serialIndex = TaskIndex.Open(content, default, new TaskIndexOptions { Performance = new PerformanceOptions { EnableParallelProcessing = false } });
        _parallelIndex = TaskIndex.Open(content, default, new TaskIndexOptions { Performance = new PerformanceOptions() });
        // Only what the questions are about, so that a million fit.
        _records = [.. _serialIndex.All.Select(task => new TaskRecord
        {
            Id = task.Id,
            Title = "",
            Path = "",
            Agent = task.Agent,
            StatusMeaning = task.StatusMeaning,
            Created = task.Created,
            Updated = task.Updated,
            Due = task.Due,
            EstimatedHours = task.EstimatedHours,
            ActualHours = task.ActualHours,
        })];
        DateTimeOffset at = Now;
        TaskProgress progress = _parallelIndex.Analytics.Progress;
        RequireEqual(progress.ClosedCount, _records.Count(task => task.StatusMeaning == StatusMeaning.Closed));
        RequireEqual(progress.CancelledCount, _records.Count(task => task.StatusMeaning == StatusMeaning.Cancelled));
        RequireEqual(_parallelIndex.Analytics.Overdue(10, at).Count, NaiveOverdue(at));
        RequireEqual(_parallelIndex.Analytics.Age(10, at).Ages.Median.Ticks, NaiveAge(at).Ticks);
        RequireEqual(_parallelIndex.Analytics.EffortBy("agent").Sum(row => row.Effort.VarianceHours), NaiveEffort());
        RequireEqual(_parallelIndex.Analytics.Throughput(25, new DateOnly(2023, 6, 5)).ClosedCount, NaiveThroughput((25, new DateOnly(2023, 6, 5))));
        RequireEqual(PairsStored(), PairsLinq());
    }

    [GlobalCleanup]
    public void Close()
    {
        _serialIndex.Dispose();
        _parallelIndex.Dispose();
    }

    [Benchmark(Baseline = true, Description = "TaskBuildTools, one thread"), BenchmarkCategory("overdue")]
    public int OverdueSerial() => Overdue(_serialIndex.Analytics);

    [Benchmark(Description = "TaskBuildTools, all threads"), BenchmarkCategory("overdue")]
    public int OverdueParallel() => Overdue(_parallelIndex.Analytics);

    [Benchmark, BenchmarkCategory("overdue"), Peer("LINQ over objects in memory")]
    public int OverdueLinq() => NaiveOverdue(NextTime());

    [Benchmark(Baseline = true, Description = "TaskBuildTools, one thread"), BenchmarkCategory("age")]
    public TimeSpan AgeSerial() => _serialIndex.Analytics.Age(10, NextTime()).Ages.Median;

    [Benchmark(Description = "TaskBuildTools, all threads"), BenchmarkCategory("age")]
    public TimeSpan AgeParallel() => _parallelIndex.Analytics.Age(10, NextTime()).Ages.Median;

    [Benchmark, BenchmarkCategory("age"), Peer("LINQ over objects in memory")]
    public TimeSpan AgeLinq() => NaiveAge(NextTime());

    [Benchmark(Baseline = true, Description = "TaskBuildTools, one thread"), BenchmarkCategory("throughput")]
    public int ThroughputSerial() => Throughput(_serialIndex.Analytics);

    [Benchmark(Description = "TaskBuildTools, all threads"), BenchmarkCategory("throughput")]
    public int ThroughputParallel() => Throughput(_parallelIndex.Analytics);

    [Benchmark, BenchmarkCategory("throughput"), Peer("LINQ over objects in memory")]
    public int ThroughputLinq() => NaiveThroughput(NextWeeks());

    /// <summary>What the index stores.</summary>
    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("pairs")]
    public decimal PairsStored() => _serialIndex.Analytics.By("agent", "status").Max(pair => pair.Totals.EstimatedHours);

    [Benchmark, BenchmarkCategory("pairs"), Peer("LINQ over objects in memory")]
    public decimal PairsLinq() => _records
        .GroupBy(task => (task.Agent, task.StatusMeaning))
        .Max(group => group.Sum(task => task.EstimatedHours ?? 0));

    private static void RequireEqual<T>(T found, T expected)
    {
        // Nothing on both sides would be equal, too, and would measure nothing.
        if (!Equals(found, expected) || Equals(found, default(T)))
        {
            throw new InvalidOperationException($"{found} was found where {expected} was expected.");
        }
    }

    private static bool IsUnfinished(TaskRecord task) => task.StatusMeaning is not (StatusMeaning.Closed or StatusMeaning.Cancelled);

    private int Overdue(TaskAnalytics analytics) => analytics.Overdue(10, NextTime()).Count;

    private DateTimeOffset NextTime() => Now.AddSeconds(_turn++);

    private int Throughput(TaskAnalytics analytics)
    {
        (int weeks, DateOnly from) = NextWeeks();
        return analytics.Throughput(weeks, from).ClosedCount;
    }

    // Half a million pairs before one comes again: more than any run asks for.
    private (int Weeks, DateOnly From) NextWeeks()
    {
        int turn = _turn++;
        return (26 + turn / 100, new DateOnly(2023, 1, 2).AddDays(turn % 100 * 7));
    }

    private int NaiveOverdue(DateTimeOffset at)
    {
        TaskRecord[] late = [.. _records
            .Where(task => task.Due is { } due && (due.Form == TaskTimeForm.Date ? due.Value.AddDays(1) <= at : due.Value < at) && IsUnfinished(task))
            .OrderBy(task => task.Due!.Value.Value)];
        return late.Take(10).Count() == 10 ? late.Length : 0;
    }

    private TimeSpan NaiveAge(DateTimeOffset at)
    {
        TimeSpan[] ages = [.. _records
            .Where(task => IsUnfinished(task) && task.Created is not null)
            .Select(task => at - task.Created!.Value.Value)
            .Select(age => age < TimeSpan.Zero ? TimeSpan.Zero : age)
            .Order()];
        return ages[(ages.Length + 1) / 2 - 1];
    }

    private decimal NaiveEffort() => _records
        .Where(task => task is { EstimatedHours: not null, ActualHours: not null })
        .GroupBy(task => task.Agent)
        .Sum(group => group.Sum(task => task.ActualHours!.Value - task.EstimatedHours!.Value));

    private int NaiveThroughput((int Weeks, DateOnly From) range) => _records
        .Where(task => task is { StatusMeaning: StatusMeaning.Closed, Updated: not null })
        .Select(task => DateOnly.FromDateTime(task.Updated!.Value.Value.UtcDateTime).DayNumber - range.From.DayNumber)
        .Where(days => days >= 0 && days < range.Weeks * 7)
        .GroupBy(days => days / 7)
        .Sum(week => week.Count());
}
