using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Tuning;

public class RecommendationsTests
{
    [Fact]
    public void Memory_that_would_save_much_is_worth_having()
    {
        // Found again anywhere in twice the memory.
        TuningRecommendation memory = Recommendations.OfMemory(64, Curve(3_600, from: 0, to: 36), new UtilityCurve());

        (memory.Key, memory.Current, memory.Recommended, memory.IsChange, memory.Samples).ShouldBe(("cache.memory_limit_mb", 64, 128, true, 3_600));
        memory.Evidence.ShouldBe(
            "misses would cost 75.0% of what no cache costs with half the memory, 50.0% with this, 0.0% with twice, each divided best; 3,600 lookups.");
    }

    [Fact]
    public void Memory_that_saves_nothing_can_go()
    {
        Recommendations.OfMemory(64, Curve(2_000, from: 0, to: 4), Curve(2_000, from: 0, to: 4)).Recommended.ShouldBe(32);
    }

    [Fact]
    public void Memory_that_is_in_use_and_would_save_little_more_stays()
    {
        TuningRecommendation memory = Recommendations.OfMemory(64, Curve(2_000, from: 0, to: 18), Curve(2_000, from: 0, to: 2));

        memory.IsChange.ShouldBeFalse();
        memory.Recommended.ShouldBe(64);
    }

    [Fact]
    public void Few_look_ups_change_nothing()
    {
        TuningRecommendation memory = Recommendations.OfMemory(64, Curve(999, from: 0, to: 36), new UtilityCurve());

        memory.IsChange.ShouldBeFalse();
        memory.Evidence.ShouldBe("999 lookups were followed, and 1,000 are needed to judge.");
    }

    [Theory]
    [InlineData(1, 4, 1)]
    [InlineData(65_536, 36, 65_536)]
    public void The_bounds_of_the_key_hold(int megabytes, int bands, int expected)
    {
        Recommendations.OfMemory(megabytes, Curve(3_600, from: 0, to: bands), new UtilityCurve()).Recommended.ShouldBe(expected);
    }

    [Fact]
    public void A_batch_size_that_was_found_better_is_recommended_with_both_throughputs()
    {
        TuningRecommendation batch = Recommendations.OfBatchSize(256, [Climbed("chunks", 256, size => 1.0 / size)]);

        (batch.Key, batch.Current, batch.Recommended).ShouldBe(("io.batch_size", 256, 2_048));
        batch.Evidence.ShouldStartWith("2,048 tasks/s with 2048 instead of 256 with 256 in chunks; ");
    }

    [Fact]
    public void A_batch_size_that_nothing_was_compared_with_stays()
    {
        Recommendations.OfBatchSize(256, []).IsChange.ShouldBeFalse();
        Recommendations.OfBatchSize(256, [new BatchTuning("chunks", new BatchSizeClimber(256))]).IsChange.ShouldBeFalse();
    }

    [Fact]
    public void A_batch_size_that_is_the_best_stays_and_says_so()
    {
        TuningRecommendation batch = Recommendations.OfBatchSize(256, [Climbed("chunks", 256, size => Math.Abs(size - 256) + 1)]);

        batch.IsChange.ShouldBeFalse();
        batch.Evidence.ShouldStartWith("no other size was better in chunks, where it had 1 tasks/s; ");
    }

    internal static BatchTuning Climbed(string operation, int configured, Func<int, double> secondsPerTask)
    {
        var climber = new BatchSizeClimber(configured);
        for (int i = 0; i < 500; i++)
        {
            int size = climber.Next();
            climber.Completed(size, size, size * secondsPerTask(size));
        }

        return new BatchTuning(operation, climber);
    }

    internal static UtilityCurve Curve(int lookups, int from, int to)
    {
        var curve = new UtilityCurve();
        for (int i = 0; i < lookups; i++)
        {
            curve.Add(from + i % (to - from), 10, isHit: false, scale: 1);
        }

        return curve;
    }
}
