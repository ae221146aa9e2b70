using TaskBuildTools.Caching;
using TaskBuildTools.Tests.Samples;
using TaskBuildTools.Tests.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Tuning;

public class AutoTunerTests
{
    [Fact]
    public void The_border_in_the_cache_moves_to_where_misses_are_expensive()
    {
        var clock = new ManualClock();
        var cache = new FakeCache();
        using var tuner = new AutoTuner(cache, new PerformanceOptions(), new TuningOptions { TimeProvider = clock });

        Use(cache, MemoryLevelKind.Results, missTicks: 100);
        clock.Advance(TimeSpan.FromSeconds(10));

        cache.RecordsShare.ShouldBeLessThan(0.5);
        ShareChange change = tuner.Report().ShareChanges.ShouldHaveSingleItem();
        (change.Time, change.From, change.To, change.CostAfter).ShouldBe((ManualClock.Start.AddSeconds(10), 0.5, cache.RecordsShare, null));
        change.CostBefore.ShouldBe(1);
        change.Lookups.ShouldBe(1_000);

        Use(cache, MemoryLevelKind.Results, missTicks: 0);
        clock.Advance(TimeSpan.FromSeconds(10));
        tuner.Report().ShareChanges[0].CostAfter.ShouldBe(0);
    }

    [Fact]
    public void With_cache_shares_switched_off_it_only_measures()
    {
        var clock = new ManualClock();
        var cache = new FakeCache();
        using var tuner = new AutoTuner(
            cache, new PerformanceOptions(), new TuningOptions { TimeProvider = clock, TuneCacheShares = false });

        Use(cache, MemoryLevelKind.Results, missTicks: 100);
        clock.Advance(TimeSpan.FromSeconds(10));

        cache.RecordsShare.ShouldBe(0.5);
        tuner.Report().Recommendations[0].Samples.ShouldBe(1_000);
    }

    [Fact]
    public void Too_few_look_ups_put_the_decision_off()
    {
        var clock = new ManualClock();
        var cache = new FakeCache();
        using var tuner = new AutoTuner(cache, new PerformanceOptions(), new TuningOptions { TimeProvider = clock });

        for (int round = 0; round < 20 && tuner.ShareChanges == 0; round++)
        {
            for (int i = 0; i < ShareController.MinLookups / 4; i++)
            {
                cache.Observer!.Accessed(MemoryLevelKind.Results, (ulong)(i % 15 + 1) << 50, cache.MemoryCapacity / 20, 100, isHit: false);
            }

            clock.Advance(TimeSpan.FromSeconds(10));
            (tuner.ShareChanges == 0 || round >= 3).ShouldBeTrue();
        }

        tuner.ShareChanges.ShouldBe(1);
    }

    [Fact]
    public void After_disposing_nothing_is_observed_and_what_was_set_stays()
    {
        var cache = new FakeCache();
        var tuner = new AutoTuner(cache, new PerformanceOptions(), new TuningOptions { TimeProvider = new ManualClock() });
        cache.Observer.ShouldNotBeNull();
        tuner.Batches("chunks").ShouldNotBeNull();

        tuner.Dispose();
        tuner.Dispose();

        cache.Observer.ShouldBeNull();
        tuner.Batches("chunks").ShouldBeNull();
    }

    [Fact]
    public void A_tuner_that_was_replaced_leaves_the_newer_one_alone()
    {
        var cache = new FakeCache();
        var older = new AutoTuner(cache, new PerformanceOptions(), new TuningOptions { TimeProvider = new ManualClock() });
        using var newer = new AutoTuner(cache, new PerformanceOptions(), new TuningOptions { TimeProvider = new ManualClock() });
        ICacheAccessObserver? observer = cache.Observer;

        older.Dispose();

        cache.Observer.ShouldBeSameAs(observer);
    }

    [Fact]
    public async Task An_index_with_a_tuner_uses_its_cache_and_its_batch_sizes()
    {
        var cache = new TaskCache(new PerformanceOptions { BatchSize = 2 });
        using var tuner = new AutoTuner(cache);
        BuiltIndex built = SampleBacklog.Build();
        using TaskIndex index = TaskIndex.Open(built.Content, built.Bodies, new TaskIndexOptions { Tuner = tuner });
        index["TASK-1"].ToRecord();
        cache.Records.Misses.ShouldBe(1);

        var sizes = new List<int>();
        for (int i = 0; i < 40; i++)
        {
            await foreach (IReadOnlyList<TaskRef> chunk in index.All.InChunksAsync(TestContext.Current.CancellationToken))
            {
                sizes.Add(chunk.Count);
            }
        }

        BatchTuning chunks = tuner.Report().Batches.ShouldHaveSingleItem();
        (chunks.Operation, chunks.Configured).ShouldBe(("chunks", 2));
        chunks.Measurements.Count.ShouldBeGreaterThan(1);
        sizes.ShouldContain(2);
        sizes.Distinct().Count().ShouldBeGreaterThan(1);
        tuner.Report().Recommendations[0].Samples.ShouldBe(1);
    }

    [Fact]
    public void An_interval_under_a_second_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() =>
        new AutoTuner(new TaskCache(new PerformanceOptions()), new TuningOptions { Interval = TimeSpan.FromSeconds(0.9) }));

    /// <summary>A thousand lookups of fifteen keys, which take three quarters of the memory.</summary>
    private static void Use(FakeCache cache, MemoryLevelKind level, long missTicks)
    {
        for (int i = 0; i < 1_000; i++)
        {
            cache.Observer!.Accessed(level, (ulong)(i % 15 + 1) << 50, cache.MemoryCapacity / 20, missTicks, isHit: missTicks == 0);
        }
    }

    private sealed class FakeCache : ITunableCache
    {
        public long MemoryCapacity => 1 << 20;

        public double RecordsShare { get; private set; } = 0.5;

        public ICacheAccessObserver? Observer { get; set; }

        public void SetShares(double recordsShare) => RecordsShare = recordsShare;
    }
}
