using System.Diagnostics.Metrics;
using TaskBuildTools.Callbacks;

namespace TaskBuildTools.Telemetry;

/// <summary>
/// Listens to the meter <c>TaskBuildTools</c> of this process and keeps sums and a bounded history, for a page or a log.
/// While one is alive, operations are timed, which costs each some tens of nanoseconds and no allocation. Memory: at most
/// 150 bytes for each point of the history and 10 KiB for each kind of operation. Thread-safe.
/// </summary>
public sealed class PerformanceMonitor : IDisposable
{
    private readonly MeasurementTotals _totals;
    private readonly TimeProvider _clock;
    private readonly Func<ProcessMemory> _memory;
    private readonly PerformanceHistory _history;
    private readonly Dictionary<string, (long Hits, long Misses)> _lastLookups = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Instrument, string Level), long> _before = [];
    private readonly DateTimeOffset _started;
    private readonly Lock _lock = new();
    private readonly ITimer _timer;
    private DurationCounts? _lastOperations;
    private bool _isDisposed;

    /// <summary>Starts to listen, with a point each second for an hour.</summary>
    public PerformanceMonitor()
        : this(new PerformanceMonitorOptions())
    {
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is under a second, or the length is not within 1 to 86,400.</exception>
    public PerformanceMonitor(PerformanceMonitorOptions options)
        : this(options, Instrumentation.Meter, ProcessMemory.Read)
    {
    }

    internal PerformanceMonitor(PerformanceMonitorOptions options, Meter meter, Func<ProcessMemory> memory)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Interval, TimeSpan.FromSeconds(1), nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.HistoryLength, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.HistoryLength, 86_400, nameof(options));
        // A point is taken in a timer, where an exception of the clock would end the process.
        _clock = GuardedClock.Of(options.TimeProvider, CallbackFailures.OfProcess);
        _memory = memory;
        _history = new PerformanceHistory(options.HistoryLength);
        _started = _clock.GetUtcNow();
        _totals = new MeasurementTotals(meter);
        RememberStart();
        _timer = _clock.CreateTimer(static state => ((PerformanceMonitor)state!).Sample(), this, options.Interval, options.Interval);
    }

    /// <summary>What was seen until now. Costs a copy of the history; works after <see cref="Dispose"/> too, and then says what was seen until then.</summary>
    public PerformanceReport Report()
    {
        lock (_lock)
        {
            ObserveUnlessDisposed();
            ProcessMemory memory = _memory();
            var now = new PerformancePoint
            {
                Time = _clock.GetUtcNow(),
                ManagedBytes = memory.Managed,
                WorkingSetBytes = memory.WorkingSet,
            };
            var counts = new PerformanceCounts
            {
                RowsScanned = _totals.Counter(TelemetryInstruments.RowsScannedName),
                RowsReturned = _totals.Counter(TelemetryInstruments.RowsReturnedName),
                FilesRead = _totals.Counter(TelemetryInstruments.FilesReadName),
                FileBytes = _totals.Counter(TelemetryInstruments.FileBytesName),
                Rebuilds = _totals.Counter(TelemetryInstruments.RebuildsName),
                SlowQueries = _totals.Counter(TelemetryInstruments.SlowQueriesName),
            };
            CacheSummary[] caches = [.. _totals.Levels().Select(Summary)];
            return new PerformanceReport(_started, now, counts, _totals.Operations(), caches, _history.ToArray());
        }
    }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _timer.Dispose();
            _totals.Dispose();
        }
    }

    /// <summary>Takes one point of the history.</summary>
    internal void Sample()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _totals.Observe();
            DurationCounts operations = _totals.AllOperations;
            DurationCounts recent = operations.Since(_lastOperations);
            _lastOperations = operations;
            ProcessMemory memory = _memory();
            _history.Add(new PerformancePoint
            {
                Time = _clock.GetUtcNow(),
                ManagedBytes = memory.Managed,
                WorkingSetBytes = memory.WorkingSet,
                CacheBytes = _totals.Levels().Where(level => level != CacheLevels.Disk).Sum(level => _totals.Level(TelemetryInstruments.CacheBytesName, level)),
                RecordsHitRate = RecentHitRate(CacheLevels.Records),
                ResultsHitRate = RecentHitRate(CacheLevels.Results),
                DiskHitRate = RecentHitRate(CacheLevels.Disk),
                Operations = recent.Count,
                P50Seconds = recent.SecondsAt(0.5),
                P95Seconds = recent.SecondsAt(0.95),
                P99Seconds = recent.SecondsAt(0.99),
            });
        }
    }

    /// <summary>Observable counters count since their cache was made; the report counts since now.</summary>
    private void RememberStart()
    {
        _totals.Observe();
        foreach (string level in _totals.Levels())
        {
            foreach (string counter in (string[])[TelemetryInstruments.CacheHitsName, TelemetryInstruments.CacheMissesName,
                TelemetryInstruments.CacheEvictionsName, TelemetryInstruments.CacheTrimsName])
            {
                _before[(counter, level)] = _totals.Level(counter, level);
            }
        }
    }

    private void ObserveUnlessDisposed()
    {
        if (!_isDisposed)
        {
            _totals.Observe();
        }
    }

    private CacheSummary Summary(string level) => new(
        level,
        SinceStart(TelemetryInstruments.CacheHitsName, level),
        SinceStart(TelemetryInstruments.CacheMissesName, level),
        SinceStart(TelemetryInstruments.CacheEvictionsName, level),
        SinceStart(TelemetryInstruments.CacheTrimsName, level),
        _totals.Level(TelemetryInstruments.CacheBytesName, level));

    private long SinceStart(string counter, string level) =>
        _totals.Level(counter, level) - _before.GetValueOrDefault((counter, level));

    private double? RecentHitRate(string level)
    {
        long hits = SinceStart(TelemetryInstruments.CacheHitsName, level);
        long misses = SinceStart(TelemetryInstruments.CacheMissesName, level);
        (long lastHits, long lastMisses) = _lastLookups.GetValueOrDefault(level);
        _lastLookups[level] = (hits, misses);
        long lookups = hits + misses - lastHits - lastMisses;
        return lookups <= 0 ? null : (double)(hits - lastHits) / lookups;
    }
}
