using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tests.Telemetry;

public class LogarithmicHistogramTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_percentile_is_within_the_error_of_the_exact_one(int seed)
    {
        var random = new Random(seed);
        var histogram = new LogarithmicHistogram();
        long[] durations = [.. Enumerable.Range(0, 10_000).Select(_ => (long)Math.Exp(random.NextDouble() * 29))];
        foreach (long duration in durations)
        {
            histogram.Record(duration);
        }

        Array.Sort(durations);
        DurationCounts counts = histogram.Read();

        foreach (double share in (double[])[0.001, 0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1])
        {
            double exact = durations[(int)Math.Ceiling(share * durations.Length) - 1] / 1e9;
            counts.SecondsAt(share)!.Value.ShouldBe(exact, exact * LogarithmicHistogram.RelativeError + 0.5e-9);
        }
    }

    [Fact]
    public void Up_to_63_nanoseconds_every_duration_has_its_own_bucket()
    {
        for (long duration = 0; duration < 64; duration++)
        {
            var histogram = new LogarithmicHistogram();
            histogram.Record(duration);

            histogram.Read().SecondsAt(0.5).ShouldBe(duration / 1e9);
        }
    }

    [Fact]
    public void Without_durations_there_is_no_percentile()
    {
        new LogarithmicHistogram().Read().SecondsAt(0.5).ShouldBeNull();
    }

    [Fact]
    public void What_is_negative_counts_as_nothing_and_what_is_endless_as_the_longest()
    {
        var histogram = new LogarithmicHistogram();
        histogram.Record(-5);
        histogram.Record(long.MaxValue);

        DurationCounts counts = histogram.Read();
        counts.Count.ShouldBe(2);
        counts.SecondsAt(0.5).ShouldBe(0);
        counts.MaxNanoseconds.ShouldBe(long.MaxValue);
    }

    [Fact]
    public void The_counts_since_an_earlier_moment_leave_out_what_was_before_it()
    {
        var histogram = new LogarithmicHistogram();
        histogram.Record(1_000);
        DurationCounts earlier = histogram.Read();
        histogram.Record(50);

        DurationCounts recent = histogram.Read().Since(earlier);

        recent.Count.ShouldBe(1);
        recent.SumNanoseconds.ShouldBe(50);
        recent.SecondsAt(1).ShouldBe(50e-9);
    }
}
