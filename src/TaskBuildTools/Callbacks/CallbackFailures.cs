namespace TaskBuildTools.Callbacks;

/// <summary>
/// Counts what code of the application threw into code that must go on: loggers, event handlers, clocks, listeners to metrics.
/// Thread-safe.
/// </summary>
internal sealed class CallbackFailures
{
    private readonly Lock _lock = new();
    private long _count;
    private CallbackFailure? _last;

    /// <summary>Those of what belongs to no store: listeners to metrics and activities, clocks of tuners and monitors.</summary>
    public static CallbackFailures OfProcess { get; } = new();

    public long Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    public CallbackFailure? Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <param name="who">The code of the application, as the subject of a sentence.</param>
    /// <param name="exception">What it threw.</param>
    public void Add(string who, Exception exception) => Add($"{who} threw {exception.GetType().Name}: {MessageOf(exception)}");

    /// <param name="text">What happened, as a sentence.</param>
    public void Add(string text)
    {
        lock (_lock)
        {
            _count++;
            _last = new CallbackFailure(System.Diagnostics.Stopwatch.GetTimestamp(), text);
        }
    }

    /// <summary>The message of an exception, which is code of the application, too.</summary>
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception e)
        {
            return $"its message cannot be had, since reading it threw {e.GetType().Name}";
        }
    }
}
