using System.Diagnostics;

namespace TaskBuildTools.Telemetry;

/// <summary>What an index does about slow queries. Thread-safe if the callback is.</summary>
internal sealed class SlowQueryWatch
{
    [ThreadStatic]
    private static bool _isReporting;

    private readonly TimeSpan _threshold;
    private readonly Action<SlowQuery>? _report;

    private SlowQueryWatch(TimeSpan threshold, Action<SlowQuery>? report) => (_threshold, _report) = (threshold, report);

    /// <summary>A watch, or null where no threshold was set.</summary>
    public static SlowQueryWatch? Of(TimeSpan? threshold, Action<SlowQuery>? report) =>
        threshold is { } value ? new SlowQueryWatch(value, report) : null;

    /// <summary>Whether to report a query. Not those that a report's own making runs.</summary>
    public bool IsSlow(TimeSpan elapsed) => elapsed >= _threshold && elapsed > TimeSpan.Zero && !_isReporting;

    /// <summary>Counts a slow query and hands it to the callback, whose exceptions reach the caller.</summary>
    /// <param name="operation">One of <see cref="OperationNames"/>.</param>
    /// <param name="elapsed">For which <see cref="IsSlow"/> was true.</param>
    /// <param name="scanned">Tasks looked at.</param>
    /// <param name="returned">Tasks given out.</param>
    /// <param name="source">What <paramref name="plan"/> is asked with.</param>
    /// <param name="plan">Makes the plan; it may run queries.</param>
    public void Report<T>(string operation, TimeSpan elapsed, long scanned, long returned, T source, Func<T, string> plan)
    {
        Instrumentation.QueryWasSlow(operation);
        if (_report is null && Activity.Current is not { IsAllDataRequested: true })
        {
            return;
        }

        _isReporting = true;
        try
        {
            var query = new SlowQuery(operation, elapsed, scanned, returned, plan(source));
            Activity.Current?.AddEvent(new ActivityEvent("slow query", tags: new ActivityTagsCollection
            {
                [TelemetryInstruments.OperationTag] = operation,
                ["plan"] = query.Plan,
            }));
            _report?.Invoke(query);
        }
        finally
        {
            _isReporting = false;
        }
    }
}
