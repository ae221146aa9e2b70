using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Tests.Analytics;

public class BottlenecksTests
{
    [Fact]
    public void Tasks_that_wait_through_others_count_once()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a"), Task("b", "a"), Task("c", "a"), Task("d", "b", "c"), Task("e")).Open();

        index.Analytics.Bottlenecks(10).ShouldBe(
        [
            new Bottleneck("a", 3, false, true, 0),
            new Bottleneck("b", 1, false, false, 0),
            new Bottleneck("c", 1, false, false, 0),
        ]);
        index.Analytics.Bottlenecks(1).Select(task => task.Id).ShouldBe(["a"]);
        index.Analytics.Bottlenecks(0).ShouldBeEmpty();
        index.Analytics.For(TaskFilter.Field("title", "Title of c")).Bottlenecks(9).Select(task => task.Id).ShouldBe(["c"]);
        Should.Throw<ArgumentOutOfRangeException>(() => index.Analytics.Bottlenecks(-1));
    }

    [Fact]
    public void Nobody_waits_for_or_through_a_finished_task()
    {
        using TaskIndex index = AnalyticsCase.Of(
            Task("a"), Task("b", "done", ["a"]), Task("c", "todo", ["b"]), Task("d", "cancelled", ["a"]), Task("e", "a")).Open();

        Counts(index).ShouldBe("a 1");
    }

    [Fact]
    public void The_tasks_of_a_cycle_wait_for_each_other()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", "c"), Task("b", "a"), Task("c", "b"), Task("d", "b"), Task("e", "d")).Open();

        Counts(index).ShouldBe("a 4, b 4, c 4, d 1");
    }

    [Fact]
    public void A_cycle_that_a_finished_task_is_in_is_none()
    {
        using TaskIndex index = AnalyticsCase.Of(Task("a", "c"), Task("b", "a"), Task("c", "done", ["b"])).Open();

        Counts(index).ShouldBe("a 1");
    }

    [Fact]
    public void They_are_those_of_a_walk_from_every_task() => AnalyticsCase.ForAll(
        (testCase, analytics) =>
        {
            var naive = new NaiveGraph(testCase.Built);
            (string Id, int Count)[] expected = [.. testCase.Tasks
                .Select(task => (task.Id, Count: naive.WaitingFor(testCase.Ordinal(task))))
                .Where(task => task.Count > 0)
                .OrderByDescending(task => task.Count)];

            IReadOnlyList<Bottleneck> found = analytics.Bottlenecks(int.MaxValue);

            found.Select(task => (task.Id, task.UnblocksCount)).ShouldBe(expected);
            found.ShouldAllBe(task => !task.IsAtLeast);
            analytics.Bottlenecks(3).ShouldBe(found.Take(3));
        },
        maxTasks: 150,
        iterations: 30);

    [Fact]
    public void Long_chains_and_wide_fans_are_exact_however_large_they_are()
    {
        const int Half = 60_000;
        TaskDocument[] tasks = [.. Enumerable.Range(0, Half * 2).Select(number => Task(
            $"{number:d6}", number == 0 ? [] : number < Half ? [$"{number - 1:d6}"] : [$"{Half - 1:d6}"]))];
        DependencyGraph graph = DependencyGraph.Build(AnalyticsCase.Schema, tasks);

        (int Count, bool IsAtLeast)[] counts = WaitingCounts.Of(graph);

        counts[0].ShouldBe((Half * 2 - 1, false));
        counts[Half - 1].ShouldBe((Half, false));
        counts[Half].ShouldBe((0, false));
    }

    [Fact]
    public void Beyond_the_bound_of_work_the_count_is_a_lower_one_and_says_so()
    {
        // Layers of ten, each task on all of the layer below.
        TaskDocument[] tasks = [.. Enumerable.Range(0, 300).Select(number => Task(
            $"{number:d4}", [.. Enumerable.Range(0, 10).Where(_ => number >= 10).Select(other => $"{number / 10 * 10 - 10 + other:d4}")]))];
        UnfinishedGraph graph = UnfinishedGraph.Of(DependencyGraph.Build(AnalyticsCase.Schema, tasks));
        int Exact(int number) => (29 - number / 10) * 10;

        (int Count, bool IsAtLeast)[] whole = WaitingCounts.Of(graph, 1_000_000);
        whole.ShouldBe(Enumerable.Range(0, 300).Select(number => (Exact(number), false)));
        int boundCount = 0;
        for (long maxSteps = 0; maxSteps < 20_000; maxSteps += 500)
        {
            (int Count, bool IsAtLeast)[] counts = WaitingCounts.Of(graph, maxSteps);
            counts.ShouldBe(WaitingCounts.Of(graph, maxSteps));
            for (int number = 0; number < 300; number++)
            {
                (int count, bool isAtLeast) = counts[number];
                count.ShouldBeLessThanOrEqualTo(Exact(number));
                (isAtLeast || count == Exact(number)).ShouldBeTrue();
                // The layers alone say that much.
                count.ShouldBeGreaterThanOrEqualTo(number < 290 ? 10 + 28 - number / 10 : 0);
                boundCount += isAtLeast ? 1 : 0;
            }
        }

        boundCount.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void What_may_be_more_is_told_as_at_least()
    {
        AnalyticsCase testCase = AnalyticsCase.Of(Task("a"), Task("b", "a"));
        byte[] content = [.. testCase.Built.Content];
        int unblocks = Samples.Forgery.Sections(content).Single(section => section.Kind == TaskBuildTools.Format.SectionKind.Unblocks).Offset;
        content[unblocks + 3] |= 0x80;
        Samples.Forgery.ResealIndex(content);
        using TaskIndex index = TaskIndex.Open(content);

        index.Analytics.Bottlenecks(1).ShouldBe([new Bottleneck("a", 1, true, true, 0)]);
    }

    private static string Counts(TaskIndex index) =>
        string.Join(", ", index.Analytics.Bottlenecks(100).OrderBy(task => task.Id).Select(task => $"{task.Id} {task.UnblocksCount}"));

    private static TaskDocument Task(string id, params string[] dependsOn) => Task(id, "todo", dependsOn);

    private static TaskDocument Task(string id, string status, string[] dependsOn) =>
        TaskSet.Task(AnalyticsCase.Schema, id, status, dependsOn);
}
