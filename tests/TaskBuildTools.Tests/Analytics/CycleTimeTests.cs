using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Analytics;

public class CycleTimeTests
{
    [Fact]
    public void Closed_tasks_with_both_dates_have_one()
    {
        using TaskIndex index = AnalyticsCase.Of(
            Task("a", "done", 0, 3), Task("b", "done", 2, 1), Task("c", "done", 0, null), Task("d", "todo", 0, 9), Task("e", "cancelled", 0, 9)).Open();

        CycleTimeReport report = index.Analytics.CycleTime();

        report.UndatedCount.ShouldBe(1);
        report.Times.ShouldBe(new DurationSummary(
            2, TimeSpan.FromDays(1.5), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(3), TimeSpan.FromDays(3), TimeSpan.FromDays(3), TimeSpan.FromDays(3)));
    }

    [Fact]
    public void It_is_that_of_the_documents() => AnalyticsCase.ForAll((testCase, analytics) =>
    {
        TaskDocument[] closed = [.. testCase.Tasks.Where(task => AnalyticsCase.Meaning(task) == StatusMeaning.Closed)];
        TimeSpan[] times = [.. closed
            .Select(task => AnalyticsCase.Time(task, FieldRole.Updated) - AnalyticsCase.Time(task, FieldRole.Created))
            .OfType<TimeSpan>()
            .Select(time => time < TimeSpan.Zero ? TimeSpan.Zero : time)];

        analytics.CycleTime().ShouldBe(new CycleTimeReport(AgeTests.Summary(times), closed.Length - times.Length));
    });

    private static TaskDocument Task(string id, string status, int created, int? updated)
    {
        var more = new Dictionary<string, object> { ["created_at"] = new TaskDate(AnalyticsCase.Now.AddDays(created).Ticks, 0) };
        if (updated is { } days)
        {
            more["updated_at"] = new TaskDate(AnalyticsCase.Now.AddDays(days).Ticks, TaskDate.Naive);
        }

        return TaskSet.Task(AnalyticsCase.Schema, id, status, more: more);
    }
}
