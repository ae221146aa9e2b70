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
                sum += task.Status!.Length + task.Depth;
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
