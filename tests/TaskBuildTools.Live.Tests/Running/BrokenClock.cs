namespace TaskBuildTools.Live.Tests.Running;

/// <summary>
/// The system's clock, of which one member throws while a test says so. "all" spares the end of timers, by which the framework
/// would end the process where there is no guard.
/// </summary>
internal sealed class BrokenClock(string member) : TimeProvider
{
    private volatile bool _isBroken;

    public bool IsBroken
    {
        get => _isBroken;
        set => _isBroken = value;
    }

    public override TimeZoneInfo LocalTimeZone => Or(nameof(LocalTimeZone), System.LocalTimeZone);

    public override long TimestampFrequency => Or(nameof(TimestampFrequency), System.TimestampFrequency);

    public override DateTimeOffset GetUtcNow() => Or(nameof(GetUtcNow), System.GetUtcNow());

    public override long GetTimestamp() => Or(nameof(GetTimestamp), System.GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(this, Or(nameof(CreateTimer), System).CreateTimer(callback, state, dueTime, period));

    private T Or<T>(string entered, T value) =>
        IsBroken && (entered == member || (member == "all" && entered != nameof(Timer.Dispose))) ? throw new NotSupportedException($"The clock is broken: {entered}") : value;

    private sealed class Timer(BrokenClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            _ = clock.Or(nameof(Dispose), true);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
