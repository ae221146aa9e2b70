using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Analytics;

public class AgeTests
{
    [Fact]
    public void Percentiles_are_ages_that_occur()
    {
        using TaskIndex index = AnalyticsCase.Of([.. Enumerable.Range(1, 10).Select(days => Task($"T{days:d2}", days))]).Open();

        AgeReport report = index.Analytics.Age(2);

        report.Ages.ShouldBe(new DurationSummary(10, TimeSpan.FromDays(5.5), Days(1), Days(5), Days(8), Days(9), Days(10), Days(10)));
        report.Oldest.ShouldBe([new AgedTask("T10", AnalyticsCase.Now.AddDays(-10), Days(10)), new AgedTask("T09", AnalyticsCase.Now.AddDays(-9), Days(9))]);
        report.Buckets.ShouldBe(
        [
            new AgeBucket(0, 1, 0), new AgeBucket(1, 7, 6), new AgeBucket(7, 30, 4), new AgeBucket(30, 90, 0), new AgeBucket(90, 365, 0), new AgeBucket(365, null, 0),
        ]);
    }

    [Fact]
    public void What_is_created_tomorrow_is_new()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", -1)).Open();

        index.Analytics.Age(1).Oldest.ShouldBe([new AgedTask("a", AnalyticsCase.Now.AddDays(1), TimeSpan.Zero)]);
        index.Analytics.Age(1).Buckets[0].Count.ShouldBe(1);
        index.Analytics.Age(1, AnalyticsCase.Now.AddDays(3)).Ages.Median.ShouldBe(Days(2));
        Should.Throw<ArgumentOutOfRangeException>(() => index.Analytics.Age(-1));
    }

    [Fact]
    public void It_is_that_of_the_documents() => AnalyticsCase.ForAll((testCase, analytics) =>
    {
        TaskDocument[] unfinished = [.. testCase.Tasks.Where(AnalyticsCase.IsUnfinished)];
        TaskDocument[] dated = [.. unfinished.Where(task => AnalyticsCase.Time(task, FieldRole.Created) is not null)];
        AgedTask[] aged = [.. dated
            .OrderBy(task => AnalyticsCase.Time(task, FieldRole.Created))
            .Select(task => new AgedTask(task.Id, AnalyticsCase.Time(task, FieldRole.Created)!.Value, Age(task)))];
        int[] limits = [0, 1, 7, 30, 90, 365, int.MaxValue];
        AgeBucket[] buckets = [.. Enumerable.Range(0, 6).Select(i => new AgeBucket(
            limits[i],
            i == 5 ? null : limits[i + 1],
            aged.Count(task => task.Age.TotalDays >= limits[i] && task.Age.TotalDays < limits[i + 1])))];

        AnalyticsCase.Text(analytics.Age(7)).ShouldBe(AnalyticsCase.Text(new AgeReport(
            AnalyticsCase.Now, Summary([.. aged.Select(task => task.Age)]), unfinished.Length - dated.Length, buckets, [.. aged.Take(7)])));
    });

    /// <summary>By sorting all of them.</summary>
    internal static DurationSummary Summary(TimeSpan[] times)
    {
        if (times.Length == 0)
        {
            return new DurationSummary(0, default, default, default, default, default, default, default);
        }

        TimeSpan[] sorted = [.. times.Order()];
        TimeSpan Rank(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
        var mean = new TimeSpan((long)(times.Aggregate((Int128)0, (sum, time) => sum + time.Ticks) / times.Length));
        return new DurationSummary(times.Length, mean, sorted[0], Rank(0.5), Rank(0.75), Rank(0.9), Rank(0.95), sorted[^1]);
    }

    private static TimeSpan Age(TaskDocument task)
    {
        TimeSpan age = AnalyticsCase.Now - AnalyticsCase.Time(task, FieldRole.Created)!.Value;
        return age < TimeSpan.Zero ? TimeSpan.Zero : age;
    }

    private static TimeSpan Days(int days) => TimeSpan.FromDays(days);

    private static TaskDocument Task(string id, int days) => TaskSet.Task(AnalyticsCase.Schema, id, "todo", more: new Dictionary<string, object>
    {
        ["created_at"] = new TaskDate(AnalyticsCase.Now.AddDays(-days).Ticks, TaskDate.DateOnly),
    });
}
