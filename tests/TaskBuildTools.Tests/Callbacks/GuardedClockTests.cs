using TaskBuildTools.Caching;
using TaskBuildTools.Callbacks;
using TaskBuildTools.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Callbacks;

public sealed class GuardedClockTests
{
    private readonly CallbackFailures _failures = new();
    private readonly ThrowingClock _clock = new();

    [Fact]
    public void The_systems_clock_needs_no_guard() => GuardedClock.Of(TimeProvider.System, _failures).ShouldBeSameAs(TimeProvider.System);

    [Fact]
    public void What_the_clock_says_is_passed_on()
    {
        TimeProvider guarded = GuardedClock.Of(_clock, _failures);
        _clock.Now = 500;

        guarded.GetUtcNow().ShouldBe(ThrowingClock.Start.AddTicks(500));
        guarded.GetTimestamp().ShouldBe(500);
        guarded.TimestampFrequency.ShouldBe(TimeSpan.TicksPerSecond);
        _failures.Count.ShouldBe(0);
    }

    [Fact]
    public void Timestamps_go_on_while_it_throws_and_never_run_backwards()
    {
        TimeProvider guarded = GuardedClock.Of(_clock, _failures);
        _clock.Now = 1_000;
        long last = guarded.GetTimestamp();
        _clock.IsBroken = true;
        SpinWait.SpinUntil(() => guarded.GetTimestamp() > last, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        last = guarded.GetTimestamp();

        _clock.IsBroken = false;
        long after = guarded.GetTimestamp();
        _clock.Now += 70;

        after.ShouldBeGreaterThanOrEqualTo(last);
        guarded.GetTimestamp().ShouldBe(after + 70);
        _failures.Last.ShouldNotBeNull().Text.ShouldBe("The time provider threw InvalidOperationException: No time.");
    }

    [Fact]
    public void Timers_are_the_systems_while_it_throws()
    {
        TimeProvider guarded = GuardedClock.Of(_clock, _failures);
        _clock.IsBroken = true;
        using ManualResetEventSlim fired = new();

        using ITimer timer = guarded.CreateTimer(_ => fired.Set(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        fired.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken).ShouldBeTrue();
        _failures.Count.ShouldBe(1);
    }

    [Fact]
    public void The_timers_of_a_monitor_and_a_tuner_throw_nothing_when_their_clock_does()
    {
        using var monitor = new PerformanceMonitor(new PerformanceMonitorOptions { TimeProvider = _clock });
        using var tuner = new AutoTuner(new TaskCache(new PerformanceOptions()), new TuningOptions { TimeProvider = _clock });
        _clock.IsBroken = true;

        monitor.Sample();
        tuner.Step();

        monitor.Report().History.ShouldHaveSingleItem();
        tuner.Report().ShouldNotBeNull();
    }

    private sealed class ThrowingClock : TimeProvider
    {
        public static readonly DateTimeOffset Start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

        public bool IsBroken { get; set; }

        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Or(Start.AddTicks(Now));

        public override long GetTimestamp() => Or(Now);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Or(System).CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        private T Or<T>(T value) => IsBroken ? throw new InvalidOperationException("No time.") : value;
    }
}
