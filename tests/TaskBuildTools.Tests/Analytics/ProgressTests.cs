using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Tests.Analytics;

public class ProgressTests
{
    [Fact]
    public void Cancelled_tasks_are_no_part_of_the_closed_share()
    {
        var progress = new TaskProgress(1, 1, 0, 4, 9, 1, 3);

        progress.Count.ShouldBe(15);
        progress.ClosedShare.ShouldBe(0.6667m);
        progress.ChecklistShare.ShouldBe(0.3333m);
    }

    [Fact]
    public void Nothing_to_do_is_no_share()
    {
        using TaskIndex index = AnalyticsCase.Of().Open();

        index.Analytics.Progress.ShouldBe(new TaskProgress(0, 0, 0, 0, 0, 0, 0));
        index.Analytics.Progress.ClosedShare.ShouldBeNull();
        index.Analytics.Progress.ChecklistShare.ShouldBeNull();
        index.Analytics.ProgressBy("tags").ShouldBeEmpty();
    }

    [Fact]
    public void It_is_that_of_the_documents() => AnalyticsCase.ForAll((testCase, analytics) =>
    {
        analytics.Progress.ShouldBe(Expected(testCase.Tasks));
        foreach (string field in (string[])["status", "priority", "tags", "area"])
        {
            analytics.ProgressBy(field).ShouldBe(testCase.OrderedValues(field)
                .Select(value => new ValueProgress(value, Expected(testCase.Tasks.Where(task => AnalyticsCase.Values(task, field).Contains(value)))))
                .Where(value => value.Progress.Count > 0));
        }
    });

    private static TaskProgress Expected(IEnumerable<TaskDocument> tasks)
    {
        TaskDocument[] all = [.. tasks];
        int Count(params StatusMeaning[] meanings) => all.Count(task => meanings.Contains(AnalyticsCase.Meaning(task)));
        return new TaskProgress(
            Count(StatusMeaning.None, StatusMeaning.Open),
            Count(StatusMeaning.Active),
            Count(StatusMeaning.Blocked),
            Count(StatusMeaning.Closed),
            Count(StatusMeaning.Cancelled),
            all.Sum(task => (long)task.ChecklistDone),
            all.Sum(task => (long)task.ChecklistTotal));
    }
}
