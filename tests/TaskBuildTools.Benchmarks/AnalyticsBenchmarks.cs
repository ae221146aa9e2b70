using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Benchmarks;

/// <summary>
/// Analytics over columns on one thread and on all, beside LINQ over an array of decoded records. Each run asks for another point in
/// time or other weeks, so that none finds its result in the cache.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class AnalyticsBenchmarks
{
    private const int Tasks = 1_000_000;

    private static readonly DateTimeOffset Now = new(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly StatusMeaning[] Meanings =
        [StatusMeaning.Open, StatusMeaning.Active, StatusMeaning.Closed, StatusMeaning.Closed, StatusMeaning.Cancelled];

    private static readonly string[] Agents = ["ada", "bo", "codeforge", "scribe"];

    private TaskIndex _serialIndex = null!;
    private TaskIndex _parallelIndex = null!;
    private TaskRecord[] _records = [];
    private int _turn;

    [GlobalSetup]
    public void Open()
    {
        byte[] content = Write();
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
        RequireEqual(_parallelIndex.Analytics.Throughput(25, new DateOnly(2025, 1, 6)).ClosedCount, NaiveThroughput((25, new DateOnly(2025, 1, 6))));
        RequireEqual(PairsStored(), PairsLinq());
    }

    [GlobalCleanup]
    public void Close()
    {
        _serialIndex.Dispose();
        _parallelIndex.Dispose();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("overdue")]
    public int OverdueSerial() => Overdue(_serialIndex.Analytics);

    [Benchmark, BenchmarkCategory("overdue")]
    public int OverdueParallel() => Overdue(_parallelIndex.Analytics);

    [Benchmark, BenchmarkCategory("overdue")]
    public int OverdueLinq() => NaiveOverdue(NextTime());

    [Benchmark(Baseline = true), BenchmarkCategory("age")]
    public TimeSpan AgeSerial() => _serialIndex.Analytics.Age(10, NextTime()).Ages.Median;

    [Benchmark, BenchmarkCategory("age")]
    public TimeSpan AgeParallel() => _parallelIndex.Analytics.Age(10, NextTime()).Ages.Median;

    [Benchmark, BenchmarkCategory("age")]
    public TimeSpan AgeLinq() => NaiveAge(NextTime());

    [Benchmark(Baseline = true), BenchmarkCategory("throughput")]
    public int ThroughputSerial() => Throughput(_serialIndex.Analytics);

    [Benchmark, BenchmarkCategory("throughput")]
    public int ThroughputParallel() => Throughput(_parallelIndex.Analytics);

    [Benchmark, BenchmarkCategory("throughput")]
    public int ThroughputLinq() => NaiveThroughput(NextWeeks());

    /// <summary>What the index stores.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("pairs")]
    public decimal PairsStored() => _serialIndex.Analytics.By("agent", "status").Max(pair => pair.Totals.EstimatedHours);

    [Benchmark, BenchmarkCategory("pairs")]
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
        return (26 + turn / 100, new DateOnly(2024, 1, 1).AddDays(turn % 100 * 7));
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

    private static byte[] Write()
    {
        TaskSchema schema = Presets.Default;
        var random = new Random(1);
        TaskDocument[] tasks = [.. Enumerable.Range(0, Tasks).Select(number => Make(schema, number, random))];
        return IndexWriter.Write(schema, tasks, DependencyGraph.Build(schema, tasks), new IndexCounts(0, 0), 0);
    }

    private static TaskDocument Make(TaskSchema schema, int number, Random random)
    {
        var texts = new string?[schema.TextCount];
        var names = new string[schema.NameCount][];
        Array.Fill(names, []);
        var dates = new TaskDate[schema.DateCount];
        Array.Fill(dates, TaskDate.None);
        var numbers = new long?[schema.NumberCount];
        string id = $"{number:d7}";
        texts[schema[FieldRole.Id].Slot] = id;
        StatusMeaning meaning = Meanings[random.Next(Meanings.Length)];
        names[schema[FieldRole.Status].Slot] = [schema.Statuses.First(status => status.Meaning == meaning).Name];
        names[schema[FieldRole.Agent].Slot] = [Agents[random.Next(Agents.Length)]];
        DateTime created = new DateTime(2024, 1, 1).AddMinutes(random.Next(700_000));
        dates[schema[FieldRole.Created].Slot] = new TaskDate(created.Ticks, TaskDate.Naive);
        dates[schema[FieldRole.Updated].Slot] = new TaskDate(created.AddMinutes(random.Next(100_000)).Ticks, 60);
        dates[schema[FieldRole.Due].Slot] = new TaskDate(created.Date.AddDays(random.Next(90)).Ticks, TaskDate.DateOnly);
        numbers[schema[FieldRole.EstimatedHours].Slot] = random.Next(1, 40) * 500L;
        numbers[schema[FieldRole.ActualHours].Slot] = random.Next(3) == 0 ? null : random.Next(1, 60) * 250L;
        return new TaskDocument { Path = id + ".md", Id = id, Texts = texts, Names = names, Dates = dates, Numbers = numbers };
    }
}
