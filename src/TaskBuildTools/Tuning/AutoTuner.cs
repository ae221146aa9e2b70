using System.Collections.Concurrent;
using TaskBuildTools.Caching;
using TaskBuildTools.Callbacks;

namespace TaskBuildTools.Tuning;

/// <summary>
/// Adapts a cache and the batch sizes of bulk work to what the application really does, as far as measurements bear it out.
/// Nothing is tuned without one. Hand it to indexes by <see cref="TaskIndexOptions.Tuner"/>. A lookup in the cache costs some
/// tens of nanoseconds more while it is alive; it takes under 1 MB. Thread-safe.
/// </summary>
/// <remarks>It never changes an answer, and no setting: only how the memory of the cache is divided, and how much a batch holds.</remarks>
public sealed class AutoTuner : IDisposable
{
    private const int MaxOperations = 16;

    private readonly ITunableCache _cache;
    private readonly PerformanceOptions _performance;
    private readonly TuningOptions _options;
    private readonly TimeProvider _clock;
    private readonly ShareController _controller = new();
    private readonly ShareLog _log = new();
    private readonly ConcurrentDictionary<string, BatchSizeClimber> _batches = new(StringComparer.Ordinal);
    private readonly UtilityCurve _allRecords = new();
    private readonly UtilityCurve _allResults = new();
    private readonly Lock _lock = new();
    private readonly ShadowObserver _observer;
    private readonly DateTimeOffset _started;
    private readonly double _configuredShare;
    private readonly ITimer _timer;
    private UtilityCurve _records = new();
    private UtilityCurve _results = new();
    private bool _isDisposed;

    /// <summary>Starts to tune a cache.</summary>
    public AutoTuner(TaskCache cache)
        : this(cache, new TuningOptions())
    {
    }

    /// <summary>Starts to tune a cache, with options. Of several tuners of one cache the last one counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is under a second.</exception>
    public AutoTuner(TaskCache cache, TuningOptions options)
        : this(cache ?? throw new ArgumentNullException(nameof(cache)), cache.Performance, options)
    {
        Cache = cache;
    }

    internal AutoTuner(ITunableCache cache, PerformanceOptions performance, TuningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Interval, TimeSpan.FromSeconds(1), nameof(options));
        (_cache, _performance, _options) = (cache, performance, options);
        // A decision runs in a timer, where an exception of the clock would end the process.
        _clock = GuardedClock.Of(options.TimeProvider, CallbackFailures.OfProcess);
        _started = _clock.GetUtcNow();
        _configuredShare = cache.RecordsShare;
        _observer = new ShadowObserver(cache.MemoryCapacity / UtilityCurve.WholeMemory);
        cache.Observer = _observer;
        _timer = _clock.CreateTimer(static state => ((AutoTuner)state!).Step(), this, options.Interval, options.Interval);
    }

    /// <summary>The cache that is tuned.</summary>
    internal TaskCache? Cache { get; }

    /// <summary>How often the shares have changed.</summary>
    internal int ShareChanges => _log.Count;

    /// <summary>What was measured and done until now, and what to put into <c>performance.yaml</c>.</summary>
    public TuningReport Report()
    {
        lock (_lock)
        {
            Gather();
            BatchTuning[] batches =
            [
                .. _batches.Select(entry => new BatchTuning(entry.Key, entry.Value)).OrderBy(batch => batch.Operation, StringComparer.Ordinal),
            ];
            return new TuningReport(
                _started,
                _clock.GetUtcNow(),
                _configuredShare,
                _cache.RecordsShare,
                _log.ToArray(),
                batches,
                [
                    Recommendations.OfMemory(_performance.MemoryLimitMegabytes, _allRecords, _allResults),
                    Recommendations.OfBatchSize(_performance.BatchSize, batches),
                ]);
        }
    }

    /// <summary>Stops tuning. What it has set stays.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            Gather();
            _isDisposed = true;
            _timer.Dispose();
            if (ReferenceEquals(_cache.Observer, _observer))
            {
                _cache.Observer = null;
            }
        }
    }

    /// <summary>What finds the batch size of one kind of bulk work; null where batch sizes are not tuned.</summary>
    internal BatchSizeClimber? Batches(string operation)
    {
        if (!_options.TuneBatchSizes || _isDisposed)
        {
            return null;
        }

        return _batches.TryGetValue(operation, out BatchSizeClimber? climber) ? climber
            : _batches.Count >= MaxOperations ? null
            : _batches.GetOrAdd(operation, _ => new BatchSizeClimber(_performance.BatchSize));
    }

    /// <summary>Decides once.</summary>
    internal void Step()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            Gather();
            double lookups = _records.Lookups + _results.Lookups;
            double total = _records.Total + _results.Total;
            if (lookups < ShareController.MinLookups || total <= 0)
            {
                return;
            }

            double cost = (_records.Paid + _results.Paid) / total;
            _log.Measured(cost);
            int current = (int)Math.Round(_cache.RecordsShare * UtilityCurve.WholeMemory);
            int chosen = _controller.Decide(current, _records, _results);
            (_records, _results) = (new UtilityCurve(), new UtilityCurve());
            if (chosen != current && _options.TuneCacheShares)
            {
                double share = (double)chosen / UtilityCurve.WholeMemory;
                _log.Changed(new ShareChange(_clock.GetUtcNow(), _cache.RecordsShare, share, cost, (long)lookups));
                _cache.SetShares(share);
            }
        }
    }

    private void Gather()
    {
        UtilityCurve records = _observer.Records.TakeCurve();
        UtilityCurve results = _observer.Results.TakeCurve();
        _records.Add(records);
        _results.Add(results);
        _allRecords.Add(records);
        _allResults.Add(results);
    }
}
