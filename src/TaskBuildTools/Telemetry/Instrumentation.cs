using System.Diagnostics;
using System.Diagnostics.Metrics;
using TaskBuildTools.Callbacks;

namespace TaskBuildTools.Telemetry;

/// <summary>
/// The meter and the activity source <c>TaskBuildTools</c>. Without a listener, measuring costs a few branches; it allocates
/// nothing either way. Listeners are code of the application, called by whoever measures: what they throw is counted, and what
/// was measured goes on. Thread-safe.
/// </summary>
internal static class Instrumentation
{
    public const string Name = "TaskBuildTools";

    public static readonly Meter Meter = new(Name, Version);

    public static readonly TelemetryInstruments Instruments = new(Meter);

    private const string Listener = "A listener to metrics or activities";

    /// <summary>Null for good if a listener threw when it was published: then there are no activities.</summary>
    private static readonly ActivitySource? Activities = MakeActivities();

    // Read once into statics of their own: compiled code then holds their addresses.
    private static readonly Histogram<double> Duration = Instruments.OperationDuration;
    private static readonly Counter<long> Scanned = Instruments.RowsScanned;
    private static readonly Counter<long> Returned = Instruments.RowsReturned;

    private static string? Version => typeof(Instrumentation).Assembly.GetName().Version?.ToString(3);

    private static bool IsMeasured => Duration.Enabled || Scanned.Enabled || Returned.Enabled;

    /// <summary>Starts measuring: a time stamp, or 0 without a listener.</summary>
    public static long Begin() => IsMeasured ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Starts measuring, also for the detection of slow queries.</summary>
    public static long Begin(SlowQueryWatch? watch) => watch is not null || IsMeasured ? Stopwatch.GetTimestamp() : 0;

    /// <summary>
    /// Ends measuring what returned no rows; does nothing when it was not begun.
    /// </summary>
    /// <param name="started">From <see cref="Begin()"/>.</param>
    /// <param name="operation">One of <see cref="OperationNames"/>: each name becomes a series that listeners keep.</param>
    public static void End(long started, string operation)
    {
        if (started != 0)
        {
            Record(started, operation);
        }
    }

    /// <summary>
    /// Ends measuring a query, and says how long it took: zero when it was not begun. Ask the watch about that time.
    /// </summary>
    /// <param name="started">From <see cref="Begin(SlowQueryWatch?)"/>.</param>
    /// <param name="operation">One of <see cref="OperationNames"/>.</param>
    /// <param name="scanned">Tasks that were looked at.</param>
    /// <param name="returned">Tasks that were given out.</param>
    public static TimeSpan End(long started, string operation, long scanned, long returned)
    {
        if (started == 0)
        {
            return TimeSpan.Zero;
        }

        long ticks = Record(started, operation);
        var tag = new KeyValuePair<string, object?>(TelemetryInstruments.OperationTag, operation);
        Add(Scanned, scanned, tag);
        Add(Returned, returned, tag);
        return Stopwatch.GetElapsedTime(0, ticks);
    }

    /// <summary>Measures an expensive operation, as an activity too. Dispose of what it gives.</summary>
    /// <param name="operation">One of <see cref="OperationNames"/>.</param>
    public static OperationScope Measure(string operation) => new(operation, Begin(), Start(operation));

    /// <summary>Counts a file that was read, or mapped.</summary>
    public static void FileRead(long bytes)
    {
        Add(Instruments.FilesRead, 1, default);
        Add(Instruments.FileBytes, bytes, default);
    }

    /// <summary>Counts a rebuild of a store.</summary>
    public static void Rebuilt(TimeSpan elapsed)
    {
        Add(Instruments.Rebuilds, 1, default);
        Record(elapsed.TotalSeconds, OperationNames.Rebuild);
    }

    /// <summary>Counts a query that was slow.</summary>
    /// <param name="operation">One of <see cref="OperationNames"/>.</param>
    public static void QueryWasSlow(string operation) =>
        Add(Instruments.SlowQueries, 1, new KeyValuePair<string, object?>(TelemetryInstruments.OperationTag, operation));

    /// <summary>Ends an activity of <see cref="Measure"/>.</summary>
    public static void End(Activity activity, bool isComplete)
    {
        try
        {
            activity.SetStatus(isComplete ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            activity.Dispose();
        }
        catch (Exception e)
        {
            CallbackFailures.OfProcess.Add(Listener, e);
            if (ReferenceEquals(Activity.Current, activity))
            {
                Activity.Current = activity.Parent;
            }
        }
    }

    /// <summary>Makes an instrument; one that measures nothing if a listener threw when it was published.</summary>
    public static T Make<T>(Meter meter, Func<Meter, T> make)
        where T : Instrument
    {
        try
        {
            return make(meter);
        }
        catch (Exception e)
        {
            CallbackFailures.OfProcess.Add(Listener, e);
            Meter silent = new(Name);
            silent.Dispose();
            return make(silent);
        }
    }

    private static long Record(long started, string operation)
    {
        // Not through a TimeSpan, whose unit is as long as a count takes.
        long ticks = Stopwatch.GetTimestamp() - started;
        Record(ticks / (double)Stopwatch.Frequency, operation);
        return ticks;
    }

    private static void Record(double seconds, string operation)
    {
        try
        {
            Duration.Record(seconds, new KeyValuePair<string, object?>(TelemetryInstruments.OperationTag, operation));
        }
        catch (Exception e)
        {
            CallbackFailures.OfProcess.Add(Listener, e);
        }
    }

    /// <param name="counter">Which.</param>
    /// <param name="value">To add.</param>
    /// <param name="tag">Without a key for none.</param>
    private static void Add(Counter<long> counter, long value, KeyValuePair<string, object?> tag)
    {
        try
        {
            if (tag.Key is null)
            {
                counter.Add(value);
            }
            else
            {
                counter.Add(value, tag);
            }
        }
        catch (Exception e)
        {
            CallbackFailures.OfProcess.Add(Listener, e);
        }
    }

    private static Activity? Start(string operation)
    {
        Activity? before = Activity.Current;
        try
        {
            return Activities?.StartActivity(operation);
        }
        catch (Exception e)
        {
            // It may have become the current one before a listener threw.
            Activity.Current = before;
            CallbackFailures.OfProcess.Add(Listener, e);
            return null;
        }
    }

    private static ActivitySource? MakeActivities()
    {
        try
        {
            return new ActivitySource(Name, Version);
        }
        catch (Exception e)
        {
            CallbackFailures.OfProcess.Add(Listener, e);
            return null;
        }
    }
}
