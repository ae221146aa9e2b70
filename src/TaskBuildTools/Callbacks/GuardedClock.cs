using System.Diagnostics;

namespace TaskBuildTools.Callbacks;

/// <summary>
/// A clock of the application for loops that must not end: while it throws, time goes on as the system's does, and each failure
/// is counted. Timestamps never run backwards when it comes to itself. Thread-safe if the clock is.
/// </summary>
internal sealed class GuardedClock : TimeProvider
{
    private const string Who = "The time provider";

    private readonly TimeProvider _clock;
    private readonly CallbackFailures _failures;
    private readonly Lock _lock = new();
    private readonly long _frequency = Stopwatch.Frequency;
    private readonly bool _hasTimestamps;
    private long _offset;
    private long _last;
    private long _lastBySystem = Stopwatch.GetTimestamp();
    private bool _isReplaced;

    private GuardedClock(TimeProvider clock, CallbackFailures failures)
    {
        _clock = clock;
        _failures = failures;
        try
        {
            _frequency = clock.TimestampFrequency is > 0 and var frequency
                ? frequency
                : throw new InvalidOperationException("The frequency of its timestamps is not positive.");
            _hasTimestamps = true;
        }
        catch (Exception e)
        {
            failures.Add(Who, e);
        }
    }

    public override TimeZoneInfo LocalTimeZone => Ask(static clock => clock.LocalTimeZone);

    public override long TimestampFrequency => _frequency;

    /// <summary>The system's clock needs no guard.</summary>
    public static TimeProvider Of(TimeProvider clock, CallbackFailures failures) =>
        ReferenceEquals(clock, System) || clock is GuardedClock ? clock : new GuardedClock(clock, failures);

    public override DateTimeOffset GetUtcNow() => Ask(static clock => clock.GetUtcNow());

    public override long GetTimestamp()
    {
        if (!_hasTimestamps)
        {
            return Stopwatch.GetTimestamp();
        }

        long? told = null;
        try
        {
            told = _clock.GetTimestamp();
        }
        catch (Exception e)
        {
            _failures.Add(Who, e);
        }

        lock (_lock)
        {
            return told is { } now ? Told(now) : Replaced();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        try
        {
            return new GuardedTimer(_clock.CreateTimer(callback, state, dueTime, period), _failures);
        }
        catch (Exception e)
        {
            _failures.Add(Who, e);
            return System.CreateTimer(callback, state, dueTime, period);
        }
    }

    private T Ask<T>(Func<TimeProvider, T> question)
    {
        try
        {
            return question(_clock);
        }
        catch (Exception e)
        {
            _failures.Add(Who, e);
            return question(System);
        }
    }

    // What passed by the system's clock meanwhile stays added.
    private long Told(long now)
    {
        if (_isReplaced)
        {
            _offset = Math.Max(_offset, Replaced() - now);
            _isReplaced = false;
        }

        _last = now + _offset;
        _lastBySystem = Stopwatch.GetTimestamp();
        return _last;
    }

    private long Replaced()
    {
        _isReplaced = true;
        double passed = Stopwatch.GetElapsedTime(_lastBySystem).TotalSeconds;
        return _last + (long)(passed * _frequency);
    }

    private sealed class GuardedTimer(ITimer timer, CallbackFailures failures) : ITimer
    {
        private readonly ITimer _timer = timer ?? throw new InvalidOperationException("It gave no timer.");

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            try
            {
                return _timer.Change(dueTime, period);
            }
            catch (Exception e)
            {
                failures.Add(Who, e);
                return false;
            }
        }

        public void Dispose()
        {
            try
            {
                _timer.Dispose();
            }
            catch (Exception e)
            {
                failures.Add(Who, e);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                await _timer.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception e)
            {
                failures.Add(Who, e);
            }
        }
    }
}
