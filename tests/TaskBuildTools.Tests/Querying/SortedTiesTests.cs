using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>How many tasks an order of several keys compares: those of the ties that are reached, and no others.</summary>
public sealed class SortedTiesTests : IDisposable
{
    private const int Count = 10_000;

    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    // A thousand tasks of each of ten agents, and two of each title.
    private static readonly byte[] Content = BuiltIndex.Of(Schema, [.. Enumerable.Range(0, Count).Select(number => TaskSet.Task(
        Schema, $"{number:d5}", number % 4 == 0 ? "todo" : "done", title: $"{number / 2:d5}", more: new Dictionary<string, object> { ["agent"] = $"a{number % 10}" }))]).Content;

    private readonly TaskIndex _index = TaskIndex.Open(Content);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_page_compares_the_tasks_of_the_values_on_it()
    {
        TaskQuery query = _index.All.OrderBy("agent").ThenByDescending("title");

        query.Take(20).Explain().RowsSorted.ShouldBe(1_000);
        query.Skip(990).Take(20).Explain().RowsSorted.ShouldBe(2_000);
        query.Explain().RowsSorted.ShouldBe(Count);
        query.Count().ShouldBe(Count);
    }

    [Fact]
    public void Only_those_that_match_are_compared()
    {
        _index.Where(TaskFilter.Field("status", "todo")).OrderBy("agent").ThenBy("title").Take(20).Explain().RowsSorted.ShouldBe(500);
        _index.Where(TaskFilter.Ids("00000")).OrderBy("agent").ThenBy("title").Explain().RowsSorted.ShouldBe(0);
    }

    [Fact]
    public void Where_a_page_goes_on_those_before_it_are_not_compared_again()
    {
        TaskQuery query = _index.All.OrderBy("agent").ThenBy("title");
        TaskRef last = query.Skip(899).First();

        query.After(last).Take(20).Explain().RowsSorted.ShouldBe(100);
    }

    [Fact]
    public void Where_nearly_nothing_is_tied_nearly_nothing_is_compared()
    {
        _index.All.OrderBy("title").ThenByDescending("agent").Take(20).Explain().RowsSorted.ShouldBe(20);
        _index.All.OrderBy("id").ThenByDescending("agent").Take(20).Explain().RowsSorted.ShouldBe(0);
    }

    [Fact]
    public void The_plan_names_the_keys_and_what_was_sorted()
    {
        string[] lines = _index.All.OrderByDescending("agent").ThenBy("title").Take(20).Explain().ToString().Split('\n');

        lines[0].ShouldBe("20 of 10000 tasks, 10000 scanned, 1000 sorted");
        lines[1].ShouldBe("order: agent descending, then title ascending, then id");
        _index.All.OrderBy("agent").ThenByDescending("id").Explain().Order.ShouldBe("agent ascending, then id descending");
        _index.All.OrderBy("agent").ThenBy("id").Explain().Order.ShouldBe("agent ascending, then id");
        _index.All.OrderByDescending("id").Explain().Order.ShouldBe("id descending");
    }

    [Fact]
    public void Going_through_an_order_of_several_keys_allocates_nothing()
    {
        TaskQuery query = _index.All.OrderBy("agent").ThenByDescending("title").Take(1_500);
        for (int i = 0; i < 100; i++)
        {
            Sum(query);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Sum(query);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        static int Sum(TaskQuery query)
        {
            int sum = 0;
            foreach (TaskRef task in query)
            {
                sum += task.Depth;
            }

            return sum;
        }
    }
}
