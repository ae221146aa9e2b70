using TaskBuildTools.Telemetry;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Telemetry;

public class SlowQueriesOfAnIndexTests
{
    private static readonly TaskFilter Api = TaskFilter.Field("tags", "api");

    [Fact]
    public void Every_query_above_the_threshold_is_reported_with_its_plan()
    {
        var seen = new List<SlowQuery>();
        using TaskIndex index = Open(TimeSpan.FromTicks(1), seen.Add);
        // A filter of its own each time: a page may use again what the same query has just found, and making a plan runs it.
        Query().Count();
        Query().Page(5);
        Query().ToList();

        seen.Select(slow => (slow.Operation, slow.RowsScanned, slow.RowsReturned))
            .ShouldBe([("count", 4, 1), ("page", 4, 1), ("enumerate", 4, 1)]);
        string plan = Query().Explain().ToString();
        seen.ShouldAllBe(slow => slow.Plan == plan && slow.Duration > TimeSpan.Zero);

        TaskQuery Query() => index.Where(Api & !TaskFilter.Field("status", "done"));
    }

    [Fact]
    public void Queries_below_the_threshold_are_not_reported()
    {
        var seen = new List<SlowQuery>();
        using TaskIndex index = Open(TimeSpan.FromDays(1), seen.Add);

        index.Where(Api).Count().ShouldBe(2);
        index.Where(Api).ToList().Count.ShouldBe(2);

        seen.ShouldBeEmpty();
    }

    [Fact]
    public void An_index_that_is_disposed_of_in_the_middle_of_a_slow_enumeration_is_reported_without_a_plan()
    {
        var seen = new List<SlowQuery>();
        TaskIndex index = Open(TimeSpan.FromTicks(1), seen.Add);
        TaskQuery.Enumerator tasks = index.Where(Api).GetEnumerator();
        tasks.MoveNext();
        index.Dispose();

        tasks.Dispose();
        tasks.Dispose();

        seen.ShouldHaveSingleItem().Plan.ShouldBe("The index was disposed of meanwhile.");
    }

    private static TaskIndex Open(TimeSpan threshold, Action<SlowQuery> report)
    {
        BuiltIndex built = SampleBacklog.Build();
        return TaskIndex.Open(built.Content, built.Bodies, new TaskIndexOptions { SlowQueryThreshold = threshold, OnSlowQuery = report });
    }
}
