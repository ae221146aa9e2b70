using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class MemoryPressureTests
{
    private readonly FixedPressure _pressure = new();

    [Fact]
    public void Under_pressure_half_is_given_back_and_counted()
    {
        TaskCache cache = FilledCache(1_000, out long bytes, followsCollections: false);
        _pressure.Raise();

        cache.TrimUnderPressure().ShouldBeTrue();

        cache.Records.Bytes.ShouldBeInRange(bytes / 2 - 1_000, bytes / 2);
        cache.Records.Trims.ShouldBe(1);
        cache.Records.Statistics.Trims.ShouldBe(1);
        (cache.Records.Count + cache.Records.Evictions).ShouldBe(1_000);
        cache.Results.Trims.ShouldBe(0, "an empty level has nothing to give");
    }

    [Fact]
    public void Without_pressure_everything_stays()
    {
        TaskCache cache = FilledCache(100, out long bytes);

        cache.TrimUnderPressure().ShouldBeFalse();

        (cache.Records.Bytes, cache.Records.Trims).ShouldBe((bytes, 0));
    }

    [Fact]
    public void A_full_garbage_collection_makes_a_cache_look()
    {
        TaskCache cache = FilledCache(1_000, out _);
        _pressure.Raise();

        // The notice is finalized on another thread, and does its work on a third.
        bool isTrimmed = SpinWait.SpinUntil(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return cache.Records.Trims >= 2 && cache.Records.Count < 400;
            },
            TimeSpan.FromSeconds(60));

        isTrimmed.ShouldBeTrue();
    }

    private TaskCache FilledCache(int count, out long bytes, bool followsCollections = true)
    {
        var cache = new TaskCache(new TaskCacheOptions { Pressure = _pressure, FollowsCollections = followsCollections });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(count));
        foreach (TaskRef task in index.All)
        {
            task.ToRecord();
        }

        bytes = cache.Records.Bytes;
        return cache;
    }
}
