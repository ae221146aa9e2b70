using System.Runtime.CompilerServices;
using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class CacheRegistryTests
{
    [Fact]
    public void Sums_over_all_caches_never_fall_when_one_is_gone()
    {
        long before = CacheRegistry.Totals().Single(level => level.Level == "results").Misses;
        AskNewCache();
        long used = CacheRegistry.Totals().Single(level => level.Level == "results").Misses;
        GC.Collect();

        long after = CacheRegistry.Totals().Single(level => level.Level == "results").Misses;

        // Other tests use caches at the same time.
        used.ShouldBeGreaterThanOrEqualTo(before + 3);
        after.ShouldBeGreaterThanOrEqualTo(used);
    }

    [Fact]
    public void Time_spent_on_misses_is_measured()
    {
        var cache = new TaskCache(new PerformanceOptions());
        cache.GetOrCompute(new ResultKey("op", 1), AnswerJson.Default.Answer, () => new Answer(1));
        long spent = cache.Results.Counters.MissTicks;
        spent.ShouldBeGreaterThan(0);

        cache.GetOrCompute(new ResultKey("op", 1), AnswerJson.Default.Answer, () => new Answer(1));

        cache.Results.Counters.MissTicks.ShouldBe(spent);
    }

    [Fact]
    public void A_level_tells_all_its_numbers_at_once()
    {
        var cache = new TaskCache(new PerformanceOptions());
        cache.Results.HitRate.ShouldBe(0);
        for (int i = 0; i < 4; i++)
        {
            cache.GetOrCompute(new ResultKey("op", 1), AnswerJson.Default.Answer, () => new Answer(1));
        }

        CacheStatistics statistics = cache.Results.Statistics;

        statistics.ShouldBe(new CacheStatistics
        {
            Level = "results",
            Bytes = cache.Results.Bytes,
            Capacity = cache.Results.Capacity,
            Count = 1,
            Hits = 3,
            Misses = 1,
        });
        statistics.HitRate.ShouldBe(0.75);
        cache.Records.Name.ShouldBe("records");
        cache.Disk.Name.ShouldBe("disk");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AskNewCache()
    {
        var cache = new TaskCache(new PerformanceOptions());
        for (int i = 0; i < 3; i++)
        {
            cache.GetOrCompute(new ResultKey("op" + i, 1), AnswerJson.Default.Answer, () => new Answer(1));
        }
    }
}
