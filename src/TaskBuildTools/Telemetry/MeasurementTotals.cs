using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace TaskBuildTools.Telemetry;

/// <summary>
/// The sums of all measurements of one meter since it began to listen, in bounded memory. Thread-safe; recording allocates
/// only for an operation that it has not met.
/// </summary>
internal sealed class MeasurementTotals : IDisposable
{
    /// <summary>More kinds of operations than this are counted together.</summary>
    public const int MaxOperations = 64;

    public const string OtherOperations = "other";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, LogarithmicHistogram> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Instrument, string Level), ObservedTotal> _levels = new();
    private readonly ConcurrentDictionary<string, ObservedTotal> _counters = new(StringComparer.Ordinal);
    private readonly LogarithmicHistogram _all = new();

    public MeasurementTotals(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
            {
                listener.EnableMeasurementEvents(instrument, _counters.GetOrAdd(instrument.Name, _ => new ObservedTotal()));
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) => Record(value, Tag(tags, TelemetryInstruments.OperationTag)));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, state) =>
        {
            if (instrument.IsObservable)
            {
                _levels.GetOrAdd((instrument.Name, Tag(tags, TelemetryInstruments.LevelTag) ?? ""), _ => new ObservedTotal()).Set(value);
            }
            else
            {
                ((ObservedTotal)state!).Add(value);
            }
        });
        _listener.Start();
    }

    /// <summary>The durations of all operations together.</summary>
    public DurationCounts AllOperations => _all.Read();

    /// <summary>Asks the observable instruments; <see cref="Level"/> has their answers.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public long Counter(string instrument) => _counters.TryGetValue(instrument, out ObservedTotal? total) ? total.Value : 0;

    /// <summary>What an observable instrument said last, for one value of the tag <c>level</c>.</summary>
    public long Level(string instrument, string level) =>
        _levels.TryGetValue((instrument, level), out ObservedTotal? total) ? total.Value : 0;

    public string[] Levels() => [.. _levels.Keys.Select(key => key.Level).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public OperationSummary[] Operations() =>
    [
        .. _operations.Select(entry => new OperationSummary(entry.Key, entry.Value.Read()))
            .Where(operation => operation.Count > 0)
            .OrderByDescending(operation => operation.TotalSeconds)
            .ThenBy(operation => operation.Name, StringComparer.Ordinal),
    ];

    public void Dispose() => _listener.Dispose();

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string key)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == key)
            {
                return tag.Value as string;
            }
        }

        return null;
    }

    private void Record(double seconds, string? operation)
    {
        long nanoseconds = (long)Math.Round(seconds * 1e9);
        _all.Record(nanoseconds);
        Histogram(operation ?? OtherOperations).Record(nanoseconds);
    }

    private LogarithmicHistogram Histogram(string operation)
    {
        if (_operations.TryGetValue(operation, out LogarithmicHistogram? known))
        {
            return known;
        }

        // Some threads at once may each add one more: still a bound.
        return _operations.GetOrAdd(_operations.Count < MaxOperations ? operation : OtherOperations, _ => new LogarithmicHistogram());
    }
}
