using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class RevivalTests
{
    [Fact]
    public void An_evicted_value_that_is_still_used_is_found_again()
    {
        MemoryLevel<RecordKey> level = ByteBoundTests.Level(20_000);
        object used = new();
        level.Add(ByteBoundTests.Key(0), used, 100);
        Flood(level);
        level.Contains(ByteBoundTests.Key(0)).ShouldBeFalse();

        level.Find(ByteBoundTests.Key(0)).ShouldBeSameAs(used);

        (level.Hits, level.Revived, level.Counters.RecentlyEvictedMisses).ShouldBe((1, 1, 1));
        level.Contains(ByteBoundTests.Key(0)).ShouldBeTrue();
        level.Bytes.ShouldBeLessThanOrEqualTo(level.Capacity);
        GC.KeepAlive(used);
    }

    [Fact]
    public void One_that_nobody_uses_is_gone_but_was_evicted_only_recently()
    {
        MemoryLevel<RecordKey> level = ByteBoundTests.Level(20_000);
        Flood(level);
        GC.Collect();

        level.Find(ByteBoundTests.Key(1)).ShouldBeNull();

        (level.Hits, level.Revived, level.Counters.RecentlyEvictedMisses).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void What_was_cleared_is_not_revived()
    {
        MemoryLevel<RecordKey> level = ByteBoundTests.Level(20_000);
        object used = new();
        level.Add(ByteBoundTests.Key(0), used, 100);
        Flood(level);

        level.Clear();

        level.Find(ByteBoundTests.Key(0)).ShouldBeNull();
        GC.KeepAlive(used);
    }

    [Fact]
    public void Only_so_many_evicted_values_are_remembered_and_the_oldest_is_forgotten()
    {
        var evicted = new EvictedValues<RecordKey>(10);
        object[] values = [.. Enumerable.Range(0, 25).Select(_ => new object())];
        for (int number = 0; number < values.Length; number++)
        {
            evicted.Add(ByteBoundTests.Key(number), values[number], 1, 1);
        }

        for (int number = 0; number < values.Length; number++)
        {
            evicted.TryTake(ByteBoundTests.Key(number), out object? value, out _, out _).ShouldBe(number >= 15);
            value.ShouldBe(number >= 15 ? values[number] : null);
        }
    }

    [Fact]
    public void A_place_that_was_taken_is_used_again_without_harm_to_others()
    {
        var evicted = new EvictedValues<RecordKey>(2);
        evicted.Add(ByteBoundTests.Key(1), "1", 1, 1);
        evicted.Add(ByteBoundTests.Key(2), "2", 1, 1);
        evicted.TryTake(ByteBoundTests.Key(1), out _, out _, out _).ShouldBeTrue();
        evicted.Add(ByteBoundTests.Key(1), "1 again", 1, 1);
        evicted.Add(ByteBoundTests.Key(3), "3", 1, 1);

        evicted.TryTake(ByteBoundTests.Key(1), out object? value, out _, out _).ShouldBeTrue();
        value.ShouldBe("1 again");
        evicted.TryTake(ByteBoundTests.Key(2), out _, out _, out _).ShouldBeFalse();
        evicted.TryTake(ByteBoundTests.Key(3), out _, out _, out _).ShouldBeTrue();
    }

    private static void Flood(MemoryLevel<RecordKey> level)
    {
        for (int key = 1; key < 400; key++)
        {
            level.Add(ByteBoundTests.Key(key), new object(), 100);
        }
    }
}
