using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class TimeToLiveTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void An_entry_is_used_for_cache_ttl_seconds_and_no_longer()
    {
        TaskCache cache = Cache(10);
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Task("A"));
        TaskRecord first = index["A"].ToRecord();

        _clock.Move(TimeSpan.FromSeconds(9.9));
        index["A"].ToRecord().ShouldBeSameAs(first);
        _clock.Move(TimeSpan.FromSeconds(0.1));
        index["A"].ToRecord().ShouldNotBeSameAs(first);

        (cache.Records.Hits, cache.Records.Misses, cache.Records.Expirations, cache.Records.Count).ShouldBe((1, 2, 1, 1));
    }

    [Fact]
    public void Without_a_time_to_live_an_entry_stays()
    {
        TaskCache cache = Cache(0);
        using TaskIndex index = Backlogs.Open(cache, Backlogs.Task("A"));
        TaskRecord first = index["A"].ToRecord();

        _clock.Move(TimeSpan.FromDays(1_000));

        index["A"].ToRecord().ShouldBeSameAs(first);
    }

    [Fact]
    public void Results_expire_as_well()
    {
        TaskCache cache = Cache(10);
        int computed = 0;
        Answer Ask() => cache.GetOrCompute(new ResultKey("op", 1), AnswerJson.Default.Answer, () => new Answer(++computed));

        Ask().Number.ShouldBe(1);
        _clock.Move(TimeSpan.FromSeconds(5));
        Ask().Number.ShouldBe(1);
        _clock.Move(TimeSpan.FromSeconds(5));
        Ask().Number.ShouldBe(2);
        cache.Results.Expirations.ShouldBe(1);
    }

    [Fact]
    public void Expired_entries_that_nobody_asks_for_are_swept_up_by_a_later_one()
    {
        MemoryLevel<RecordKey> level = new("records", 100_000, TimeSpan.FromSeconds(10), _clock);
        for (int key = 0; key < 50; key++)
        {
            level.Add(ByteBoundTests.Key(key), key, 100);
        }

        _clock.Move(TimeSpan.FromSeconds(10));
        level.Add(ByteBoundTests.Key(99), 99, 100);

        (level.Count, level.Expirations, level.Evictions).ShouldBe((1, 50, 0));
    }

    [Fact]
    public void A_value_that_expired_after_its_eviction_is_not_revived()
    {
        MemoryLevel<RecordKey> level = new("records", 20_000, TimeSpan.FromSeconds(10), _clock);
        object used = new();
        level.Add(ByteBoundTests.Key(0), used, 100);
        for (int key = 1; key < 400; key++)
        {
            level.Add(ByteBoundTests.Key(key), new object(), 100);
        }

        _clock.Move(TimeSpan.FromSeconds(10));

        level.Find(ByteBoundTests.Key(0)).ShouldBeNull();
        GC.KeepAlive(used);
    }

    private TaskCache Cache(int seconds) => new(new TaskCacheOptions
    {
        Performance = new PerformanceOptions { CacheTtlSeconds = seconds },
        TimeProvider = _clock,
    });
}
