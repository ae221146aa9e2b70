using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Analytics;

public class OverdueTests
{
    private static readonly DateTime Noon = new(2025, 3, 1, 12, 0, 0);

    [Fact]
    public void A_day_is_over_when_the_next_one_begins_in_utc()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", Noon.Date, TaskDate.DateOnly, 2)).Open();

        index.Analytics.Overdue(9, new DateTimeOffset(2025, 3, 1, 23, 59, 59, TimeSpan.Zero)).Count.ShouldBe(0);
        OverdueReport report = index.Analytics.Overdue(9, new DateTimeOffset(2025, 3, 2, 0, 0, 0, TimeSpan.Zero));
        report.Tasks.ShouldBe([new OverdueTask("a", new DateTimeOffset(Noon.Date, TimeSpan.Zero), true, TimeSpan.Zero)]);
        (report.Count, report.EstimatedCount, report.EstimatedHours).ShouldBe((1, 1, 2));
    }

    [Fact]
    public void A_point_in_time_must_lie_behind()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", Noon, 60), Task("b", Noon, TaskDate.Naive)).Open();

        string At(int hour, int second) => string.Join(' ', index.Analytics.Overdue(
            9, new DateTimeOffset(2025, 3, 1, hour, 0, second, TimeSpan.Zero)).Tasks.Select(task => $"{task.Id}+{task.Late}"));
        At(11, 0).ShouldBe("");
        At(11, 1).ShouldBe("a+00:00:01");
        At(12, 0).ShouldBe("a+01:00:00");
        At(12, 1).ShouldBe("a+01:00:01 b+00:00:01");
    }

    [Fact]
    public void Now_is_what_the_clock_of_the_index_says_in_whole_seconds()
    {
        AnalyticsCase testCase = AnalyticsCase.Of(Task("a", Noon, 0));
        using TaskIndex index = testCase.Open(clock: new StoppedClock(new DateTimeOffset(Noon, TimeSpan.Zero).AddMilliseconds(1_999)));

        OverdueReport report = index.Analytics.Overdue(1);

        report.At.ShouldBe(new DateTimeOffset(Noon, TimeSpan.Zero).AddSeconds(1));
        report.Tasks[0].Late.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void All_are_counted_and_the_first_are_listed()
    {
        using TaskIndex index = AnalyticsCase.Of([.. Enumerable.Range(0, 3_000).Select(number => Task($"{number:d4}", Noon.AddSeconds(-number), 0, 0.5m))]).Open(isParallel: true);

        OverdueReport report = index.Analytics.Overdue(2, new DateTimeOffset(Noon, TimeSpan.Zero).AddDays(1));

        (report.Count, report.EstimatedHours).ShouldBe((3_000, 1_500));
        report.Tasks.Select(task => task.Id).ShouldBe(["2999", "2998"]);
        index.Analytics.Overdue(0).Tasks.ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => index.Analytics.Overdue(-1));
    }

    [Fact]
    public void It_is_that_of_the_documents() => AnalyticsCase.ForAll((testCase, analytics) =>
    {
        DateTimeOffset now = AnalyticsCase.Now;
        TaskDocument[] late = [.. testCase.Tasks
            .Where(task => AnalyticsCase.IsUnfinished(task) && AnalyticsCase.Date(task, FieldRole.Due) is { } due
                && (due.Zone == TaskDate.DateOnly ? due.UtcTicks + TimeSpan.TicksPerDay <= now.Ticks : due.UtcTicks < now.Ticks))
            .OrderBy(task => AnalyticsCase.Time(task, FieldRole.Due))];
        decimal?[] hours = [.. late.Select(task => AnalyticsCase.Hours(task, FieldRole.EstimatedHours)).Where(hours => hours is not null)];
        OverdueTask[] tasks = [.. late.Select(task =>
        {
            DateTimeOffset due = AnalyticsCase.Time(task, FieldRole.Due)!.Value;
            bool isDay = AnalyticsCase.Date(task, FieldRole.Due)!.Value.Zone == TaskDate.DateOnly;
            return new OverdueTask(task.Id, due, isDay, now - due - (isDay ? TimeSpan.FromDays(1) : TimeSpan.Zero));
        })];

        foreach (int top in (int[])[int.MaxValue, 5])
        {
            AnalyticsCase.Text(analytics.Overdue(top)).ShouldBe(AnalyticsCase.Text(
                new OverdueReport(now, late.Length, hours.Length, AnalyticsCase.Normal(hours.Sum() ?? 0), [.. tasks.Take(top)])));
        }
    });

    private static TaskDocument Task(string id, DateTime due, short zone, decimal? hours = null) => TaskSet.Task(
        AnalyticsCase.Schema, id, "todo", hours: hours, more: new Dictionary<string, object> { ["due_date"] = new TaskDate(due.Ticks, zone) });
}
