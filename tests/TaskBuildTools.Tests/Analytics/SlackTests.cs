using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Tests.Analytics;

public class SlackTests
{
    [Fact]
    public void A_task_may_take_longer_by_what_its_longest_chain_lacks()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", 8), Task("b", 2, "a"), Task("c", 3, "a"), Task("d", null, "c"), Task("e", 1.5m)).Open();

        Slacks(index).ShouldBe("a 0, b 2, c 0, d 0, e 10.5");
        index.Analytics.CriticalPath.Select(task => task.Id).ShouldBe(["a", "c", "d"]);
        index.Analytics.CriticalPathHours.ShouldBe(12);
    }

    [Fact]
    public void A_finished_task_has_none_and_holds_nothing_up()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", 9, status: "done"), Task("b", 2, "a"), Task("c", 5, "b", "cancelled"), Task("d", 3)).Open();

        Slacks(index).ShouldBe("a , b 1, c , d 0");
    }

    [Fact]
    public void Dependencies_within_a_cycle_count_as_if_they_were_not_there()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", 3, "b"), Task("b", 5, "a"), Task("c", 1, "a"), Task("d", 2, "c")).Open();

        Slacks(index).ShouldBe("a 0, b 1, c 0, d 0");
    }

    [Fact]
    public void Huge_estimates_do_not_wrap()
    {
        decimal huge = long.MaxValue / 1000;
        using TaskIndex index = AnalyticsCase.Of(Task("a", huge), Task("b", huge, "a"), Task("c", 1)).Open();

        Slacks(index).ShouldBe("a 0, b 0, c 9223372036854774.807");
    }

    [Fact]
    public void It_is_that_of_a_plain_critical_path_method() => AnalyticsCase.ForAll(
        (testCase, analytics) =>
        {
            using TaskIndex index = testCase.Open();
            var naive = new NaiveGraph(testCase.Built);
            decimal whole = testCase.Built.Tasks.Where(AnalyticsCase.IsUnfinished).Select(task => naive.HoursUntil(testCase.Ordinal(task))).DefaultIfEmpty().Max();
            for (int ordinal = 0; ordinal < testCase.Built.Tasks.Length; ordinal++)
            {
                decimal? expected = AnalyticsCase.IsUnfinished(testCase.Built.Tasks[ordinal])
                    ? whole - naive.HoursUntil(ordinal) - naive.HoursAfter(ordinal)
                    : null;
                index.Analytics.SlackOf(index[testCase.Built.Tasks[ordinal].Id]).ShouldBe(expected);
            }

            foreach (TaskRef task in index.CriticalPath)
            {
                index.Analytics.SlackOf(task).ShouldBe(0);
            }
        },
        maxTasks: 60);

    [Fact]
    public void A_task_of_another_index_is_refused()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", 1)).Open();
        using TaskIndex other = AnalyticsCase.Of(Task("a", 1)).Open();

        Should.Throw<ArgumentException>(() => index.Analytics.SlackOf(other["a"])).Message.ShouldStartWith("The task belongs to another index.");
    }

    private static string Slacks(TaskIndex index) =>
        string.Join(", ", index.All.Select(task => $"{task.Id} {index.Analytics.SlackOf(task)}"));

    private static TaskDocument Task(string id, decimal? hours, string? dependsOn = null, string status = "todo") =>
        TaskSet.Task(AnalyticsCase.Schema, id, status, dependsOn is null ? [] : [dependsOn], hours);
}
