using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Analytics;

public class EffortTests
{
    [Fact]
    public void Only_tasks_with_both_hours_are_compared()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", 2, 3.5m), Task("b", 4, 3), Task("c", 10, null), Task("d", null, 7), Task("e", null, null)).Open();

        TaskEffort effort = index.Analytics.Effort;

        effort.ShouldBe(new TaskEffort(3, 16, 3, 13.5m, 2, 6, 6.5m, 1, 2.5m));
        effort.VarianceHours.ShouldBe(0.5m);
        effort.ActualPerEstimatedHour.ShouldBe(1.0833m);
    }

    [Fact]
    public void Without_estimated_hours_there_is_nothing_to_divide_by()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", 0, 3)).Open();

        index.Analytics.Effort.ActualPerEstimatedHour.ShouldBeNull();
        index.Analytics.Effort.OverrunCount.ShouldBe(1);
    }

    [Fact]
    public void Sums_beyond_what_the_index_could_store_are_exact()
    {
        decimal huge = long.MaxValue / 1000;
        using TaskIndex index = AnalyticsCase.Of(Task("a", huge, -huge), Task("b", huge, -huge), Task("c", huge, 0.001m)).Open();

        TaskEffort effort = index.Analytics.Effort;

        effort.EstimatedHours.ShouldBe(huge * 3);
        effort.ActualHours.ShouldBe(huge * -2 + 0.001m);
        effort.AbsoluteVarianceHours.ShouldBe(huge * 5 - 0.001m);
    }

    [Fact]
    public void It_is_that_of_the_documents() => AnalyticsCase.ForAll((testCase, analytics) =>
    {
        analytics.Effort.ShouldBe(Expected(testCase.Tasks));
        foreach (string field in (string[])["status", "tags"])
        {
            analytics.EffortBy(field).ShouldBe(testCase.OrderedValues(field)
                .Select(value => new ValueEffort(value, Expected(testCase.Tasks.Where(task => AnalyticsCase.Values(task, field).Contains(value)))))
                .Where(value => value.Effort.EstimatedCount + value.Effort.ActualCount > 0));
        }
    });

    private static TaskEffort Expected(IEnumerable<TaskDocument> tasks)
    {
        (decimal? Estimated, decimal? Actual)[] hours = [.. tasks.Select(task =>
            (AnalyticsCase.Hours(task, FieldRole.EstimatedHours), AnalyticsCase.Hours(task, FieldRole.ActualHours)))];
        (decimal Estimated, decimal Actual)[] both = [.. hours.Where(pair => pair is { Estimated: not null, Actual: not null })
            .Select(pair => (pair.Estimated!.Value, pair.Actual!.Value))];
        return new TaskEffort(
            hours.Count(pair => pair.Estimated is not null),
            hours.Sum(pair => pair.Estimated ?? 0),
            hours.Count(pair => pair.Actual is not null),
            hours.Sum(pair => pair.Actual ?? 0),
            both.Length,
            both.Sum(pair => pair.Estimated),
            both.Sum(pair => pair.Actual),
            both.Count(pair => pair.Actual > pair.Estimated),
            both.Sum(pair => Math.Abs(pair.Actual - pair.Estimated)));
    }

    private static TaskDocument Task(string id, decimal? estimated, decimal? actual) => TaskSet.Task(
        AnalyticsCase.Schema, id, hours: estimated, more: actual is null ? null : new Dictionary<string, object> { ["actual_hours"] = actual });
}
