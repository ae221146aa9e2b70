using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Tuning;

public class BatchSizeClimberTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_finds_the_best_size_through_noise(int seed)
    {
        var climber = new BatchSizeClimber(256);

        Work(climber, seed, batches: 1_000, noise: 0.1, size => 100.0 / size + size / 10_000.0);

        climber.Size.ShouldBe(1_024);
        climber.Changes.ShouldBe(2);
    }

    [Fact]
    public void It_goes_no_further_than_an_eighth_and_eight_times()
    {
        var larger = new BatchSizeClimber(256);
        var smaller = new BatchSizeClimber(256);

        int[] largest = Work(larger, 1, 3_000, 0.05, size => 1.0 / size);
        int[] smallest = Work(smaller, 1, 3_000, 0.05, size => size);

        larger.Size.ShouldBe(2_048);
        smaller.Size.ShouldBe(32);
        largest.Max().ShouldBe(2_048);
        smallest.Min().ShouldBe(32);
    }

    [Fact]
    public void Noise_alone_hardly_ever_moves_it()
    {
        int changes = 0;
        for (int seed = 0; seed < 50; seed++)
        {
            var climber = new BatchSizeClimber(256);
            Work(climber, seed, 2_000, noise: 0.3, _ => 1);
            changes += climber.Changes;
        }

        // In 50 runs of 2,000 batches each.
        changes.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void It_follows_when_the_best_size_changes()
    {
        var climber = new BatchSizeClimber(256);
        Work(climber, 1, 1_000, 0.05, size => 100.0 / size + size / 10_000.0);
        climber.Size.ShouldBe(1_024);

        Work(climber, 2, 3_000, 0.05, size => 1.0 / size + size / 10_000.0);

        climber.Size.ShouldBe(128);
    }

    [Fact]
    public void It_rests_longer_and_longer_when_nothing_is_better()
    {
        var climber = new BatchSizeClimber(256);
        int[] sizes = Work(climber, 1, 2_000, 0, _ => 1);

        int tried = sizes.Count(size => size != 256);
        tried.ShouldBeInRange(8, 100);
        climber.Changes.ShouldBe(0);
    }

    [Fact]
    public void The_smallest_configured_size_can_only_grow()
    {
        var climber = new BatchSizeClimber(1);
        int[] sizes = Work(climber, 1, 500, 0, size => 1.0 / size);

        sizes.Min().ShouldBe(1);
        climber.Size.ShouldBe(8);
    }

    [Fact]
    public void A_batch_that_was_cut_short_tells_nothing()
    {
        var climber = new BatchSizeClimber(256);
        climber.Completed(climber.Next(), items: 10, seconds: 1);

        climber.Measurements().ShouldBeEmpty();
    }

    [Fact]
    public void Measurements_say_what_each_size_has_shown()
    {
        var climber = new BatchSizeClimber(256);
        Work(climber, 1, 32, 0, size => 1.0 / size);

        climber.Measurements().ShouldBe([new BatchMeasurement(256, 16, 256), new BatchMeasurement(512, 16, 512)]);
    }

    /// <summary>Runs batches whose tasks take a time that depends on the size; gives the sizes.</summary>
    private static int[] Work(BatchSizeClimber climber, int seed, int batches, double noise, Func<int, double> secondsPerTask)
    {
        var random = new Random(seed);
        int[] sizes = new int[batches];
        for (int i = 0; i < batches; i++)
        {
            int size = sizes[i] = climber.Next();
            climber.Completed(size, size, size * secondsPerTask(size) * (1 + noise * (random.NextDouble() - 0.5) * 2));
        }

        return sizes;
    }
}
