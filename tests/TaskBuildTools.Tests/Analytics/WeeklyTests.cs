using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Analytics;

/// <summary>Burn-up and throughput.</summary>
public class WeeklyTests
{
    private static readonly DateOnly Monday = new(2025, 1, 6);

    [Fact]
    public void A_week_begins_on_monday_at_midnight_in_utc()
    {
        using TaskIndex index = AnalyticsCase.Of(
            // Sunday evening in New York is Monday in UTC; Monday morning in Paris is still Sunday.
            Task("a", "todo", new TaskDate(new DateTime(2025, 1, 12, 20, 0, 0).Ticks, -300)),
            Task("b", "todo", new TaskDate(new DateTime(2025, 1, 13, 0, 30, 0).Ticks, 60)),
            Task("c", "todo", new TaskDate(new DateTime(2025, 1, 13).Ticks, TaskDate.DateOnly))).Open();

        BurnUpReport report = index.Analytics.BurnUp(2, new DateOnly(2025, 1, 12));

        report.Weeks.Select(week => (week.Monday, week.CreatedCount)).ShouldBe([(Monday, 1), (Monday.AddDays(7), 2)]);
    }

    [Fact]
    public void Earlier_and_undated_tasks_are_in_the_totals_and_cancelled_ones_in_none()
    {
        TaskDate early = new(new DateTime(2020, 1, 1).Ticks, 0);
        TaskDate second = new(new DateTime(2025, 1, 15).Ticks, 0);
        TaskDate late = new(new DateTime(2026, 1, 1).Ticks, 0);
        using TaskIndex index = AnalyticsCase.Of(
            Task("a", "done", early, early, 1), Task("b", "done", null, second, 2), Task("c", "done", early, null, 4), Task("d", "todo", second, null, 8),
            Task("e", "todo", late, null, 16), Task("f", "cancelled", early, early, 32)).Open();

        BurnUpReport report = index.Analytics.BurnUp(2, Monday);

        (report.UndatedScopeCount, report.UndatedClosedCount).ShouldBe((1, 1));
        report.Weeks.ShouldBe([new BurnUpWeek(Monday, 0, 0, 3, 2, 7, 5), new BurnUpWeek(Monday.AddDays(7), 1, 1, 4, 3, 15, 7)]);
    }

    [Fact]
    public void Throughput_is_what_was_closed_in_these_weeks()
    {
        TaskDate first = new(new DateTime(2025, 1, 6).Ticks, TaskDate.DateOnly);
        TaskDate third = new(new DateTime(2025, 1, 26, 23, 59, 59).Ticks, 0);
        using TaskIndex index = AnalyticsCase.Of(
            Task("a", "done", first, first, 1.5m, 2), Task("b", "done", null, third, null, 3), Task("c", "done", first, null), Task("d", "todo", first, first, 9, 9)).Open();

        ThroughputReport report = index.Analytics.Throughput(3, Monday);

        (report.ClosedCount, report.EstimatedHours, report.ActualHours, report.UndatedCount, report.MeanClosedPerWeek).ShouldBe((2, 1.5m, 5, 1, 0.6667m));
        report.Weeks.ShouldBe(
        [
            new ThroughputWeek(Monday, 1, 1.5m, 2), new ThroughputWeek(Monday.AddDays(7), 0, 0, 0), new ThroughputWeek(Monday.AddDays(14), 1, 0, 3),
        ]);
    }

    [Fact]
    public void Without_a_first_week_the_last_one_is_that_of_the_clock()
    {
        using TaskIndex index = AnalyticsCase.Of().Open();

        index.Analytics.BurnUp(2).Weeks.Select(week => week.Monday).ShouldBe([new DateOnly(2025, 2, 24), new DateOnly(2025, 3, 3)]);
        index.Analytics.Throughput(1).Weeks.Select(week => (week.Monday, week.IsoYear, week.IsoWeek)).ShouldBe([(new DateOnly(2025, 3, 3), 2025, 10)]);
        Should.Throw<ArgumentOutOfRangeException>(() => index.Analytics.BurnUp(0));
        Should.Throw<ArgumentOutOfRangeException>(() => index.Analytics.Throughput(5_201));
    }

    [Fact]
    public void Weeks_stay_within_the_calendar_and_have_the_numbers_of_iso_8601()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", "done", null, new TaskDate(DateTime.MaxValue.Ticks, 0))).Open();

        index.Analytics.Throughput(2, DateOnly.MaxValue).Weeks[^1].ClosedCount.ShouldBe(1);
        index.Analytics.BurnUp(1, DateOnly.MinValue).Weeks[0].Monday.ShouldBe(DateOnly.MinValue);
        BurnUpWeek week = index.Analytics.BurnUp(1, new DateOnly(2024, 12, 31)).Weeks[0];
        (week.IsoYear, week.IsoWeek).ShouldBe((2025, 1));
    }

    [Fact]
    public void They_are_those_of_the_documents() => AnalyticsCase.ForAll((testCase, analytics) =>
    {
        const int Weeks = 20;
        DateOnly from = DateOnly.FromDateTime(AnalyticsCase.Now.UtcDateTime).AddDays(-140);
        TaskDocument[] scope = [.. testCase.Tasks.Where(task => AnalyticsCase.Meaning(task) != StatusMeaning.Cancelled)];
        TaskDocument[] closed = [.. scope.Where(task => AnalyticsCase.Meaning(task) == StatusMeaning.Closed)];
        BurnUpWeek[] burnUp = [.. Enumerable.Range(0, Weeks).Select(week =>
        {
            DateOnly monday = from.AddDays(week * 7);
            TaskDocument[] scopeSoFar = [.. scope.Where(task => DayOf(task, FieldRole.Created) is not { } day || day < monday.AddDays(7))];
            TaskDocument[] closedSoFar = [.. closed.Where(task => DayOf(task, FieldRole.Updated) is not { } day || day < monday.AddDays(7))];
            return new BurnUpWeek(
                monday,
                scopeSoFar.Count(task => DayOf(task, FieldRole.Created) >= monday),
                closedSoFar.Count(task => DayOf(task, FieldRole.Updated) >= monday),
                scopeSoFar.Length,
                closedSoFar.Length,
                Hours(scopeSoFar, FieldRole.EstimatedHours),
                Hours(closedSoFar, FieldRole.EstimatedHours));
        })];
        TaskDocument[] undated = [.. closed.Where(task => DayOf(task, FieldRole.Updated) is null)];
        ThroughputWeek[] throughput = [.. burnUp.Select(week =>
        {
            TaskDocument[] tasks = [.. closed.Where(task => DayOf(task, FieldRole.Updated) >= week.Monday && DayOf(task, FieldRole.Updated) < week.Monday.AddDays(7))];
            return new ThroughputWeek(week.Monday, tasks.Length, Hours(tasks, FieldRole.EstimatedHours), Hours(tasks, FieldRole.ActualHours));
        })];

        AnalyticsCase.Text(analytics.BurnUp(Weeks, from.AddDays(3))).ShouldBe(AnalyticsCase.Text(new BurnUpReport(
            scope.Count(task => DayOf(task, FieldRole.Created) is null), undated.Length, burnUp)));
        AnalyticsCase.Text(analytics.Throughput(Weeks, from)).ShouldBe(AnalyticsCase.Text(new ThroughputReport(
            throughput.Sum(week => week.ClosedCount),
            AnalyticsCase.Normal(throughput.Sum(week => week.EstimatedHours)),
            AnalyticsCase.Normal(throughput.Sum(week => week.ActualHours)),
            undated.Length,
            throughput)));
    });

    private static DateOnly? DayOf(TaskDocument task, FieldRole role) =>
        AnalyticsCase.Time(task, role) is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;

    private static decimal Hours(TaskDocument[] tasks, FieldRole role) =>
        AnalyticsCase.Normal(tasks.Sum(task => AnalyticsCase.Hours(task, role) ?? 0));

    private static TaskDocument Task(
        string id, string status, TaskDate? created, TaskDate? updated = null, decimal? hours = null, decimal? actual = null)
    {
        var more = new Dictionary<string, object>();
        foreach ((string field, object? value) in ((string, object?)[])[("created_at", created), ("updated_at", updated), ("actual_hours", actual)])
        {
            if (value is not null)
            {
                more[field] = value;
            }
        }

        return TaskSet.Task(AnalyticsCase.Schema, id, status, hours: hours, more: more);
    }
}
