using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class MemoryLimitTests
{
    private const long MiB = 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Memory_limit_mb_bounds_records_and_results_together(int megabytes)
    {
        var cache = new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = megabytes });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(4_000));
        foreach (TaskRef task in index.All)
        {
            task.ToRecord();
        }

        (cache.Records.Capacity + cache.Results.Capacity).ShouldBe(megabytes * MiB);
        cache.Records.Bytes.ShouldBeInRange(cache.Records.Capacity * 9 / 10, cache.Records.Capacity);
        (cache.Records.Count + cache.Records.Evictions).ShouldBe(4_000);
    }

    [Fact]
    public void A_container_with_less_memory_lowers_the_limit()
    {
        var cache = new TaskCache(new TaskCacheOptions { Pressure = new FixedPressure(available: 40 * MiB) });

        (cache.Records.Capacity + cache.Results.Capacity).ShouldBe(10 * MiB);
    }

    [Fact]
    public void The_process_knows_how_much_memory_it_may_use() =>
        MemoryPressure.OfProcess.AvailableBytes.ShouldBe(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    [Fact]
    public void Shares_are_moved_within_the_limit_and_at_once()
    {
        var cache = new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = 1 });
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Many(4_000));
        foreach (TaskRef task in index.All)
        {
            task.ToRecord();
        }

        cache.SetShares(0.1);

        cache.RecordsShare.ShouldBe(0.1);
        cache.Records.Capacity.ShouldBe(MiB / 10);
        cache.Results.Capacity.ShouldBe(MiB - MiB / 10);
        cache.Records.Bytes.ShouldBeInRange(1, cache.Records.Capacity);
        cache.SetShares(0.9);
        cache.Records.Capacity.ShouldBe(MiB * 9 / 10);
        (cache.Records.Capacity + cache.Results.Capacity).ShouldBe(MiB);
    }

    [Theory]
    [InlineData(0.09)]
    [InlineData(0.91)]
    [InlineData(double.NaN)]
    public void Shares_beyond_the_bounds_are_refused(double share)
    {
        var cache = new TaskCache(new PerformanceOptions());

        Should.Throw<ArgumentOutOfRangeException>(() => cache.SetShares(share));
        cache.RecordsShare.ShouldBe(0.75);
    }

    [Fact]
    public void Settings_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new PerformanceOptions { MemoryLimitMegabytes = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new PerformanceOptions { CacheTtlSeconds = -1 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new TaskCacheOptions { DiskLimitBytes = 0 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskCache(new TaskCacheOptions { CompressAbove = -1 }));
    }
}
