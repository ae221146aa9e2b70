using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TaskBuildTools.Diagnostics;

/// <summary>
/// The meter and the activity source <c>TaskBuildTools</c>. While nobody listens, measuring costs a few branches; it allocates
/// nothing either way. Thread-safe.
/// </summary>
internal static class Telemetry
{
    public const string Name = "TaskBuildTools";

    public static readonly Meter Meter = new(Name, Version);

    public static readonly ActivitySource Activities = new(Name, Version);

    public static readonly TelemetryInstruments Instruments = new(Meter);

    // Read once into statics of their own: compiled code then holds their addresses.
    private static readonly Histogram<double> Duration = Instruments.OperationDuration;
    private static readonly Counter<long> Scanned = Instruments.RowsScanned;
    private static readonly Counter<long> Returned = Instruments.RowsReturned;

    private static string? Version => typeof(Telemetry).Assembly.GetName().Version?.ToString(3);

    private static bool IsMeasured => Duration.Enabled || Scanned.Enabled || Returned.Enabled;

    /// <summary>Starts measuring: a time stamp, or 0 when nobody wants to know.</summary>
    public static long Begin() => IsMeasured ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Starts measuring, also for whoever watches for slow queries.</summary>
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
        Scanned.Add(scanned, tag);
        Returned.Add(returned, tag);
        return Stopwatch.GetElapsedTime(0, ticks);
    }

    /// <summary>Measures an expensive operation, as an activity too. Dispose of what it gives.</summary>
    /// <param name="operation">One of <see cref="OperationNames"/>.</param>
    public static OperationScope Measure(string operation) => new(operation, Begin(), Activities.StartActivity(operation));

    /// <summary>Counts a file that was read, or mapped.</summary>
    public static void FileRead(long bytes)
    {
        Instruments.FilesRead.Add(1);
        Instruments.FileBytes.Add(bytes);
    }

    private static long Record(long started, string operation)
    {
        // Not through a TimeSpan, whose unit is as long as a count takes.
        long ticks = Stopwatch.GetTimestamp() - started;
        Duration.Record(ticks / (double)Stopwatch.Frequency, new KeyValuePair<string, object?>(TelemetryInstruments.OperationTag, operation));
        return ticks;
    }
}
