using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

/// <summary>A kept filter that is asked of many indexes in turn is looked up once in each of them, however many there are.</summary>
public class ManySnapshotsTests
{
    private static readonly Dictionary<string, TaskFilter> Filters = new()
    {
        ["contains"] = TaskFilter.Contains("title", "4"),
        ["text"] = TaskFilter.Field("title", "40"),
        ["other key"] = TaskFilter.Contains("milestone", "m"),
        ["name"] = TaskFilter.Field("status", "todo"),
        ["numbers"] = TaskFilter.NumberRange("estimated_hours", 1, 2),
        ["graph"] = TaskFilter.DependsOnTransitively("0042"),
        ["ids"] = TaskFilter.Ids("0007", "0070"),
        ["progress"] = TaskFilter.Progress(0, 1),
        ["overdue"] = TaskFilter.Overdue,
        ["all kinds"] = (TaskFilter.Overdue | TaskFilter.Contains("title", "7")) & !TaskFilter.AnyOf("tags", "x", "y") & TaskFilter.Contains("title", "1"),
    };

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (string kind in Filters.Keys)
        {
            cases.Add(kind, 5);
            cases.Add(kind, 50);
        }

        cases.Add("contains", 500);
        cases.Add("all kinds", 500);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Going_round_many_indexes_allocates_nothing(string kind, int count)
    {
        TaskFilter filter = Filters[kind];
        TaskIndex[] indexes = [.. Enumerable.Range(0, count).Select(_ => Built.Open())];
        int Round()
        {
            int sum = 0;
            foreach (TaskIndex index in indexes)
            {
                sum += index.Where(filter).Count() + (index.Where(filter).Any() ? 1 : 0) + (index.Where(filter).OrderByDescending("status").FirstOrNull()?.Depth ?? 0);
            }

            return sum;
        }

        int first = 0;
        for (int round = 0; round < Math.Max(2, 400 / count); round++)
        {
            first = Round();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Round();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.ShouldBe(0);
        again.ShouldBe(first);
        Array.ForEach(indexes, index => index.Dispose());
    }

    private static BuiltIndex Built { get; } = BuiltIndex.Of(RandomBacklog.Schema, [.. Enumerable.Range(0, 200).Select(number => TaskSet.Task(
        RandomBacklog.Schema,
        $"{number:d4}",
        number % 2 == 0 ? "todo" : "done",
        number > 0 ? [$"{number - 1:d4}"] : [],
        number % 5,
        number % 100 == 0 ? ["rare"] : ["x"],
        $"{number}",
        others: number % 9 == 0 ? [new Authoring.Records.OtherField("milestone", "m-1")] : []))]);
}
