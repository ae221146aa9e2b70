using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class AllocationTests
{
    private static readonly TaskFilter Filter =
        TaskFilter.Field("status", "todo") & (TaskFilter.Field("tags", "x") | TaskFilter.Field("tags", "rare")) & !TaskFilter.HasAny("agent");

    [Fact]
    public void Counting_allocates_nothing()
    {
        using TaskIndex index = Open();

        AllocatedBy(() => index.Where(Filter).Ready().Count()).ShouldBe(0);
    }

    [Fact]
    public void A_page_allocates_nothing()
    {
        using TaskIndex index = Open();

        AllocatedBy(() =>
        {
            int sum = 0;
            foreach (TaskRef task in index.Where(Filter).OrderByDescending(TaskSort.Due).Skip(10).Take(50))
            {
                sum += task.Status!.Name.Length + task.Depth;
            }

            return sum;
        }).ShouldBe(0);
    }

    public static TheoryData<string, TaskFilter> Kinds => new()
    {
        { "overdue", TaskFilter.Overdue },
        { "dates", TaskFilter.DateRange("due_date", new DateOnly(2025, 1, 1), new DateOnly(2025, 2, 1)) },
        { "numbers", TaskFilter.NumberRange("estimated_hours", 1, 2) },
        { "graph", TaskFilter.DependsOnTransitively("00042") },
        { "progress", TaskFilter.Progress(0, 1) },
        { "text", TaskFilter.Contains("title", "42") },
        { "ids", TaskFilter.Ids("00001", "00077") },
        { "all kinds", (TaskFilter.Overdue | TaskFilter.Contains("title", "7")) & !TaskFilter.AnyOf("tags", "x", "y") & TaskFilter.Meaning(StatusMeaning.Open) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_question_to_any_kind_of_filter_allocates(string kind, TaskFilter filter)
    {
        using TaskIndex index = Open();
        TaskQuery query = index.Where(filter);

        AllocatedBy(() => query.Count()).ShouldBe(0, kind);
        AllocatedBy(() => query.Any() ? 1 : 0).ShouldBe(0, kind);
        AllocatedBy(() => query.FirstOrNull()?.Depth ?? 0).ShouldBe(0, kind);
        AllocatedBy(() => query.OrderByDescending("status").FirstOrNull()?.Depth ?? 0).ShouldBe(0, kind);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("status")]
    [InlineData("due_date")]
    public void Pages_and_cursors_allocate_nothing_not_even_between_snapshots(string field)
    {
        using TaskIndex index = Open();
        using TaskIndex next = Open();
        TaskCursor parsed = TaskCursor.Parse(index.Where(Filter).OrderBy(field).Page(3).Next!.Value.ToString());

        AllocatedBy(() =>
        {
            TaskPage first = index.Where(Filter).OrderBy(field).Page(3);
            TaskPage second = index.Where(Filter).OrderBy(field).Page(3, first.Next!.Value);
            TaskPage later = next.Where(Filter).OrderBy(field).Page(3, first.Next!.Value);
            TaskPage same = next.Where(Filter).OrderBy(field).Page(3, parsed);
            int sum = (second.HasMore ? 1 : 0) + later.Count + same.Count;
            foreach (TaskRef task in second)
            {
                sum += task.Depth;
            }

            return sum;
        }).ShouldBe(0);
    }

    [Fact]
    public void Finding_a_task_allocates_nothing()
    {
        using TaskIndex index = Open();

        AllocatedBy(() => index.Find("00042")!.Value.ChecklistTotal).ShouldBe(0);
    }

    [Fact]
    public void The_dependencies_of_a_task_allocate_nothing()
    {
        using TaskIndex index = Open();

        AllocatedBy(() =>
        {
            int sum = 0;
            foreach (TaskRef task in index.Find("00042")!.Value.Dependencies)
            {
                sum += task.Depth;
            }

            return sum;
        }).ShouldBe(0);
    }

    private static TaskIndex Open() => BuiltIndex.Of(RandomBacklog.Schema, [.. Enumerable.Range(0, 5000).Select(number => TaskSet.Task(
        RandomBacklog.Schema,
        $"{number:d5}",
        number % 2 == 0 ? "todo" : "done",
        number > 0 ? [$"{number - 1:d5}"] : [],
        tags: number % 1000 == 0 ? ["rare"] : ["x"]))]).Open();

    private static long AllocatedBy(Func<int> use)
    {
        // The first uses check sections, decode shared names, and let the compiler settle.
        for (int i = 0; i < 200; i++)
        {
            use();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        use();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
