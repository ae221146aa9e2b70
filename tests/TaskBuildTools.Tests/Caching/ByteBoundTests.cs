using CsCheck;
using TaskBuildTools.Caching;

namespace TaskBuildTools.Tests.Caching;

public class ByteBoundTests
{
    [Fact]
    public void Bytes_are_never_above_the_capacity_when_a_call_has_returned() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 6_000]).Array[1, 400].Sample(
            accesses =>
            {
                MemoryLevel<RecordKey> level = Level(40_000);
                foreach ((int key, int bytes) in accesses)
                {
                    _ = level.Find(Key(key)) ?? level.Add(Key(key), "value " + key, bytes);
                    level.Bytes.ShouldBeInRange(0, level.Capacity);
                }
            },
            iter: 300);

    [Fact]
    public void Bytes_are_the_sum_of_what_is_held()
    {
        MemoryLevel<RecordKey> level = Level(1_000_000);
        for (int key = 0; key < 10; key++)
        {
            level.Add(Key(key), key, 100);
        }

        level.Add(Key(3), "again", 5_000).ShouldBe(3);
        level.Bytes.ShouldBe(10 * (100 + MemoryEntry.Overhead));
        level.Count.ShouldBe(10);

        level.RemoveWhere((_, value) => (int)value! < 4).ShouldBe(4);
        level.Bytes.ShouldBe(6 * (100 + MemoryEntry.Overhead));
        level.Clear();
        (level.Bytes, level.Count, level.Evictions).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Entries_beyond_the_capacity_are_evicted_and_counted()
    {
        MemoryLevel<RecordKey> level = Level(100 * (100 + MemoryEntry.Overhead));
        for (int key = 0; key < 1_000; key++)
        {
            level.Add(Key(key), key, 100);
        }

        level.Count.ShouldBeInRange(90, 100);
        (level.Count + level.Evictions).ShouldBe(1_000);
        level.Bytes.ShouldBe(level.Count * (100 + MemoryEntry.Overhead));
    }

    [Fact]
    public void What_is_used_often_outlives_what_is_used_once()
    {
        MemoryLevel<RecordKey> level = Level(100 * (100 + MemoryEntry.Overhead));
        int found = 0;
        for (int round = 0; round < 1_000; round++)
        {
            for (int often = 0; often < 5; often++)
            {
                found += level.Find(Key(often)) is null ? 0 : 1;
                level.Add(Key(often), often, 100);
            }

            level.Add(Key(1_000 + round), round, 100);
        }

        found.ShouldBe(1_000 * 5 - 5);
    }

    [Fact]
    public void An_entry_as_large_as_half_the_level_is_not_kept_and_pushes_nothing_out()
    {
        MemoryLevel<RecordKey> level = Level(10_000);
        level.Add(Key(1), "small", 100);

        level.Add(Key(2), "large", 5_000).ShouldBe("large");

        level.Find(Key(2)).ShouldBeNull();
        level.Find(Key(1)).ShouldBe("small");
        level.Evictions.ShouldBe(0);
    }

    [Fact]
    public void A_lower_capacity_takes_effect_at_once()
    {
        MemoryLevel<RecordKey> level = Level(1_000_000);
        for (int key = 0; key < 1_000; key++)
        {
            level.Add(Key(key), key, 100);
        }

        level.SetCapacity(20_000);

        level.Bytes.ShouldBeInRange(15_000, 20_000);
        level.Capacity.ShouldBe(20_000);
        (level.Count + level.Evictions).ShouldBe(1_000);
    }

    [Fact]
    public void A_removed_value_is_let_go_of_at_once()
    {
        MemoryLevel<RecordKey> level = Level(1_000_000);
        WeakReference added = AddUnreferenced(level);

        level.RemoveWhere((_, _) => true);
        GC.Collect();

        added.IsAlive.ShouldBeFalse();
    }

    internal static RecordKey Key(int number) => new((ulong)number * 0x9E3779B97F4A7C15, (ulong)number);

    internal static MemoryLevel<RecordKey> Level(long capacity) => new("records", capacity, TimeSpan.Zero, TimeProvider.System);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference AddUnreferenced(MemoryLevel<RecordKey> level)
    {
        object value = new();
        level.Add(Key(1), value, 100);
        return new WeakReference(value);
    }
}
