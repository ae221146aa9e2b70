using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class HitAllocationTests
{
    private readonly TaskCache _cache = new(new PerformanceOptions());

    [Fact]
    public void A_record_from_the_cache_allocates_nothing()
    {
        using TaskIndex index = Backlogs.Open(_cache, Backlogs.Task("A"));
        TaskRef task = index["A"];

        AllocatedBy(() => task.ToRecord()).ShouldBe(0);
    }

    [Fact]
    public void A_result_from_the_cache_allocates_nothing()
    {
        Func<Answer> compute = () => new Answer(1);

        AllocatedBy(() => _cache.GetOrCompute(new ResultKey("op", 1), AnswerJson.Default.Answer, compute)).ShouldBe(0);
    }

    private static long AllocatedBy<T>(Func<T> action)
    {
        // What is made once: code, columns, the entry itself, the stripes of the counters.
        for (int i = 0; i < 200; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
