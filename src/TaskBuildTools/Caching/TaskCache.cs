using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using TaskBuildTools.Format;
using TaskBuildTools.Json;
using TaskBuildTools.Telemetry;

namespace TaskBuildTools.Caching;

/// <summary>
/// What indexes remember between questions, in three levels: decoded records and computed results in memory, and computed
/// results on disk. Entries are named by what they were made of, so one cache may serve any number of indexes, and what did
/// not change from one snapshot to the next stays a hit. Thread-safe; making one costs little, and it needs no disposal.
/// </summary>
public sealed class TaskCache : ITunableCache
{
    internal const string RecordsName = CacheLevels.Records;
    internal const string ResultsName = CacheLevels.Results;
    internal const string DiskName = CacheLevels.Disk;

    /// <summary>Records are many and asked for singly; results are few, and cost more to make.</summary>
    private const double DefaultRecordsShare = 0.75;

    /// <summary>The most of the memory that the process may use, whatever the limit says: one part in this many.</summary>
    private const int AvailableMemoryPart = 4;

    /// <summary>What is left of the memory levels each time that memory is found short.</summary>
    private const double ShareLeftByTrim = 0.5;

    private readonly TaskCacheOptions _options;
    private readonly MemoryLevel<RecordKey> _records;
    private readonly MemoryLevel<ResultKey> _results;
    private readonly DiskLevel _disk;
    private readonly SingleFlight _flights = new();
    private readonly Lock _sharing = new();
    private readonly long _memoryLimit;
    private double _recordsShare = DefaultRecordsShare;
    private int _isWatching;

    /// <summary>Makes an empty cache with these bounds and no folder on disk.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not positive.</exception>
    public TaskCache(PerformanceOptions performance)
        : this(new TaskCacheOptions { Performance = performance })
    {
    }

    /// <summary>Makes a cache. What an earlier process left in the folder is used.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not positive.</exception>
    public TaskCache(TaskCacheOptions options)
        : this(options, null)
    {
    }

    internal TaskCache(TaskCacheOptions options, Func<string, FileStreamOptions, Stream>? open)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Performance);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        Performance = options.Performance.Clone();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Performance.MemoryLimitMegabytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Performance.FileBufferSize);
        ArgumentOutOfRangeException.ThrowIfNegative(Performance.CacheTtlSeconds);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.DiskLimitBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(options.CompressAbove ?? 0);
        _options = options;
        _memoryLimit = Performance.MemoryLimitMegabytes * 1024L * 1024;
        if (options.Pressure.AvailableBytes is > 0 and var available)
        {
            _memoryLimit = Math.Min(_memoryLimit, available / AvailableMemoryPart);
        }

        TimeSpan timeToLive = TimeSpan.FromSeconds(Performance.CacheTtlSeconds);
        long records = (long)(_memoryLimit * _recordsShare);
        _records = new MemoryLevel<RecordKey>(RecordsName, records, timeToLive, options.TimeProvider, options.RememberedEvictions, MemoryLevelKind.Records);
        _results = new MemoryLevel<ResultKey>(ResultsName, _memoryLimit - records, timeToLive, options.TimeProvider, options.RememberedEvictions, MemoryLevelKind.Results);
        _disk = open is null ? new DiskLevel(options) : new DiskLevel(options) { Open = open };
        CacheRegistry.Add(this);
    }

    /// <summary>Decoded records in memory. A record leaves it when its task changed and it is not asked for any more.</summary>
    public CacheLevel Records => _records;

    /// <summary>Computed results in memory.</summary>
    public CacheLevel Results => _results;

    /// <summary>Computed results on disk; off unless it was enabled and has a folder.</summary>
    public CacheLevel Disk => _disk;

    internal PerformanceOptions Performance { get; }

    /// <summary>The part of the memory limit that records have; results have the rest.</summary>
    internal double RecordsShare => Volatile.Read(ref _recordsShare);

    double ITunableCache.RecordsShare => RecordsShare;

    long ITunableCache.MemoryCapacity => _memoryLimit;

    ICacheAccessObserver? ITunableCache.Observer
    {
        get => _records.Observer;
        set => (_records.Observer, _results.Observer) = (value, value);
    }

    void ITunableCache.SetShares(double recordsShare) => SetShares(recordsShare);

    /// <summary>Forgets everything, on disk as well; the counters go on.</summary>
    public void Clear()
    {
        _records.Clear();
        _results.Clear();
        _disk.Clear();
    }

    /// <summary>Forgets the records of the tasks with these ids, whatever their versions. Looks through the level once.</summary>
    /// <returns>How many it forgot.</returns>
    public int ClearRecords(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var hashes = ids.Select(ExactUtf8.Of).OfType<byte[]>().Select(id => XxHash64.Hash(id)).ToHashSet();
        return _records.RemoveWhere((key, _) => hashes.Contains(key.Id));
    }

    /// <summary>Forgets the records that match. Looks through the level once; records that are held compressed are decoded for it.</summary>
    /// <returns>How many it forgot.</returns>
    public int ClearRecords(Func<TaskRecord, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return _records.RemoveWhere((_, value) => AsRecord(value) is { } record && predicate(record));
    }

    /// <summary>Forgets the results of the operations whose names start so, such as <c>burnup/</c>, on disk as well.</summary>
    /// <returns>How many entries it forgot, those on disk included.</returns>
    public int ClearResults(string operationPrefix)
    {
        ArgumentNullException.ThrowIfNull(operationPrefix);
        return _results.RemoveWhere((key, _) => key.Operation.StartsWith(operationPrefix, StringComparison.Ordinal))
            + _disk.RemoveWhere(operation => operation.StartsWith(operationPrefix, StringComparison.Ordinal));
    }

    /// <summary>
    /// The result under a key, computed at the first time: by one of those who ask at once, while the others wait. A result is
    /// never changed after it was given out. An exception reaches all of them, and nothing is kept then.
    /// </summary>
    internal T GetOrCompute<T>(in ResultKey key, JsonTypeInfo<T> type, Func<T> compute)
        where T : class =>
        FindResult(key, type) ?? Compute(key, type, compute);

    /// <summary>As above; who cancels gives up for himself, and one of the others computes instead.</summary>
    internal T GetOrCompute<T>(in ResultKey key, JsonTypeInfo<T> type, Func<CancellationToken, T> compute, CancellationToken cancellation)
        where T : class =>
        FindResult(key, type) ?? Compute(key, type, compute, cancellation);

    /// <summary>The record under a key, decoded at the first time.</summary>
    internal TaskRecord GetOrDecode<TState>(in RecordKey key, TState state, Func<TState, TaskRecord> decode)
    {
        if (AsRecord(_records.Find(key)) is { } found)
        {
            return found;
        }

        long start = Stopwatch.GetTimestamp();
        TaskRecord record = decode(state);
        long ticks = Stopwatch.GetTimestamp() - start;
        _records.Counters.CountMiss();
        _records.Counters.AddMissTicks(ticks);
        WatchMemory();
        (object held, long bytes) = Held(record);
        return _records.Add(key, held, bytes, ticks) as TaskRecord ?? record;
    }

    /// <summary>Decodes a record ahead of its use. False where nothing more fits without evicting something.</summary>
    internal bool TryWarm<TState>(in RecordKey key, TState state, Func<TState, TaskRecord> decode)
    {
        if (_records.Contains(key))
        {
            return true;
        }

        WatchMemory();
        TaskRecord record = decode(state);
        (object held, long bytes) = Held(record);
        return _records.TryAddWithoutEviction(key, held, bytes);
    }

    /// <summary>Divides the memory limit anew between records and results, at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0.1 to 0.9.</exception>
    internal void SetShares(double recordsShare)
    {
        if (recordsShare is not (>= 0.1 and <= 0.9))
        {
            throw new ArgumentOutOfRangeException(nameof(recordsShare), recordsShare, "The share of the records must be from 0.1 to 0.9.");
        }

        lock (_sharing)
        {
            long records = (long)(_memoryLimit * recordsShare);
            // The one that shrinks goes first, so that both together stay within the limit.
            if (records < _records.Capacity)
            {
                _records.SetCapacity(records);
                _results.SetCapacity(_memoryLimit - records);
            }
            else
            {
                _results.SetCapacity(_memoryLimit - records);
                _records.SetCapacity(records);
            }

            Volatile.Write(ref _recordsShare, recordsShare);
        }
    }

    /// <summary>Gives half of the memory back if memory is short; called after each full garbage collection.</summary>
    internal bool TrimUnderPressure()
    {
        if (!_options.Pressure.IsHigh)
        {
            return false;
        }

        _records.Trim(ShareLeftByTrim);
        _results.Trim(ShareLeftByTrim);
        return true;
    }

    private static TaskRecord? AsRecord(object? held) =>
        held is PackedValue packed ? UnpackedRecord(packed) : held as TaskRecord;

    // Only packed records need the serializer: to load it and set it up takes longer than to decode a thousand records. So it is
    // named in methods of its own, which are not compiled before one is packed.
    private static TaskRecord UnpackedRecord(PackedValue packed) => packed.Unpack(RecordJson.Compact);

    private static (object Held, long Bytes) PackedRecord(TaskRecord record) => Packed(record, RecordJson.Compact);

    private T? FindResult<T>(in ResultKey key, JsonTypeInfo<T> type)
        where T : class
    {
        object? held = _results.Find(key);
        return held is PackedValue packed ? packed.Unpack(type) : held as T;
    }

    /// <summary>A method of its own, so that a hit allocates nothing.</summary>
    private T Compute<T>(in ResultKey key, JsonTypeInfo<T> type, Func<T> compute)
        where T : class => Compute(key, type, _ => compute(), CancellationToken.None);

    private T Compute<T>(ResultKey key, JsonTypeInfo<T> type, Func<CancellationToken, T> compute, CancellationToken cancellation)
        where T : class
    {
        (object value, bool isOwn) = _flights.Run(key, token => FindResult(key, type) ?? LoadOrCompute(key, type, compute, token), cancellation);
        if (!isOwn)
        {
            _results.Counters.CountHit();
        }

        return (T)value;
    }

    private T LoadOrCompute<T>(in ResultKey key, JsonTypeInfo<T> type, Func<CancellationToken, T> compute, CancellationToken cancellation)
        where T : class
    {
        long start = Stopwatch.GetTimestamp();
        T? loaded = _disk.Read(key, type);
        T value;
        long ticks;
        try
        {
            value = loaded ?? compute(cancellation);
        }
        finally
        {
            ticks = Stopwatch.GetTimestamp() - start;
            _results.Counters.CountMiss();
            _results.Counters.AddMissTicks(ticks);
        }

        WatchMemory();
        (object held, long bytes) = Held(value, ResultSize.Of(value, type), type);
        _results.Add(key, held, bytes + (long)key.Operation.Length * sizeof(char), ticks);
        if (loaded is null && _disk.DisabledReason is null)
        {
            _disk.Write(key, held as PackedValue ?? PackedValue.Of(value, type));
        }

        return value;
    }

    private (object Held, long Bytes) Held(TaskRecord record)
    {
        long bytes = RecordSize.Of(record);
        return IsPacked(bytes) ? PackedRecord(record) : (record, bytes);
    }

    private (object Held, long Bytes) Held<T>(T value, long bytes, JsonTypeInfo<T> type)
        where T : class =>
        IsPacked(bytes) ? Packed(value, type) : (value, bytes);

    private bool IsPacked(long bytes) => bytes > _options.CompressAbove;

    private static (object Held, long Bytes) Packed<T>(T value, JsonTypeInfo<T> type)
        where T : class
    {
        PackedValue packed = PackedValue.Of(value, type);
        return (packed, packed.Bytes);
    }

    private void WatchMemory()
    {
        if (_options.FollowsCollections && _isWatching == 0 && Interlocked.Exchange(ref _isWatching, 1) == 0)
        {
            CollectionNotice.Register(this);
        }
    }
}
