using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Tests.Telemetry;

public class SlowQueryTests
{
    [Fact]
    public void Without_a_threshold_nothing_is_watched() => SlowQueryWatch.Of(null, _ => { }).ShouldBeNull();

    [Fact]
    public void A_query_is_slow_from_the_threshold_on()
    {
        SlowQueryWatch watch = SlowQueryWatch.Of(TimeSpan.FromMilliseconds(10), null)!;

        watch.IsSlow(TimeSpan.FromMilliseconds(9.99)).ShouldBeFalse();
        watch.IsSlow(TimeSpan.FromMilliseconds(10)).ShouldBeTrue();
    }

    [Fact]
    public void The_callback_gets_everything_about_it()
    {
        SlowQuery? seen = null;
        SlowQueryWatch watch = SlowQueryWatch.Of(TimeSpan.FromMilliseconds(10), query => seen = query)!;

        watch.Report("count", TimeSpan.FromMilliseconds(12), 10_000, 1, 7, source => $"plan {source}");

        (seen!.Operation, seen.Duration, seen.RowsScanned, seen.RowsReturned, seen.Plan)
            .ShouldBe(("count", TimeSpan.FromMilliseconds(12), 10_000, 1, "plan 7"));
        seen.ToString().ShouldBe("Slow query: count took 12.0 ms, scanned 10,000 and returned 1 task.\nplan 7");
    }

    [Fact]
    public void What_making_the_plan_runs_is_never_slow()
    {
        SlowQueryWatch watch = SlowQueryWatch.Of(TimeSpan.FromTicks(1), _ => { })!;
        bool? wasSlow = null;

        watch.Report("count", TimeSpan.FromSeconds(1), 1, 1, watch, source =>
        {
            wasSlow = source.IsSlow(TimeSpan.FromSeconds(1));
            return "";
        });

        wasSlow.ShouldBe(false);
        watch.IsSlow(TimeSpan.FromSeconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void An_exception_of_the_callback_reaches_the_caller_and_the_next_one_is_still_reported()
    {
        int reports = 0;
        SlowQueryWatch watch = SlowQueryWatch.Of(TimeSpan.Zero, _ => throw new InvalidOperationException($"report {++reports}"))!;

        for (int i = 1; i <= 2; i++)
        {
            Should.Throw<InvalidOperationException>(() => watch.Report("any", TimeSpan.FromSeconds(1), 1, 1, 0, _ => ""))
                .Message.ShouldBe($"report {i}");
        }
    }
}
