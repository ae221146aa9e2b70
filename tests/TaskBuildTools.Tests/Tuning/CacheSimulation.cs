using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TaskBuildTools.Caching;
using TaskBuildTools.Tests.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools.Tests.Tuning;

/// <summary>
/// Runs lookups through a real cache of 1 MiB and counts the work of its misses instead of timing it: a record costs 1, a
/// result 40. With a tuner, its interval ends after every 500 lookups.
/// </summary>
internal sealed class CacheSimulation
{
    public const int Interval = 500;
    public const int RecordCost = 1;
    public const int ResultCost = 40;

    private static readonly JsonTypeInfo<string> ResultType = (JsonTypeInfo<string>)new JsonSerializerOptions
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    }.GetTypeInfo(typeof(string));

    /// <summary>Some 600 to 4,200 bytes each; results some 8,000 to 64,000.</summary>
    private static readonly TaskRecord[] RecordValues =
        [.. Enumerable.Range(0, 8).Select(size => new TaskRecord { Id = "T", Title = "", Path = "", Notes = new string('n', size * 256) })];

    private static readonly string[] ResultValues = [.. Enumerable.Range(1, 8).Select(size => new string('r', size * 4_000))];

    private readonly ManualClock _clock = new();
    private readonly TaskCache _cache;
    private readonly Action<int> _miss;
    private long _work;

    /// <param name="isTuned">Whether a tuner is at work.</param>
    /// <param name="miss">Does the work of a miss, for those who time it; null counts it only.</param>
    public CacheSimulation(bool isTuned, Action<int>? miss = null)
    {
        _miss = miss ?? (_ => { });
        _cache = new TaskCache(new TaskCacheOptions
        {
            Performance = new PerformanceOptions { MemoryLimitMegabytes = 1 },
            // Whether an evicted value is found again depends on when the garbage collector ran.
            RememberedEvictions = 0,
        });
        if (isTuned)
        {
            Tuner = new AutoTuner(_cache, new TuningOptions { TimeProvider = _clock });
            ITunableCache tunable = _cache;
            tunable.Observer = new CountedCosts(tunable.Observer!);
        }
    }

    public AutoTuner? Tuner { get; }

    public double RecordsShare => _cache.RecordsShare;

    /// <summary>The work of the misses in each window of so many lookups.</summary>
    public long[] Work(IEnumerable<(MemoryLevelKind Level, int Key)> lookUps, int window)
    {
        var work = new List<long>();
        int count = 0;
        foreach ((MemoryLevelKind level, int key) in lookUps)
        {
            LookUp(level, key);
            if (++count % Interval == 0)
            {
                _clock.Advance(TimeSpan.FromSeconds(10));
            }

            if (count % window == 0)
            {
                work.Add(_work);
                _work = 0;
            }
        }

        return [.. work];
    }

    private void LookUp(MemoryLevelKind level, int key)
    {
        if (level == MemoryLevelKind.Records)
        {
            _cache.GetOrDecode(new RecordKey((ulong)key, (ulong)key * 0x9E3779B97F4A7C15), key, number =>
            {
                _work += RecordCost;
                _miss(RecordCost);
                return RecordValues[number % RecordValues.Length];
            });
        }
        else
        {
            _cache.GetOrCompute(new ResultKey("simulated", (UInt128)key), ResultType, () =>
            {
                _work += ResultCost;
                _miss(ResultCost);
                return ResultValues[key % ResultValues.Length];
            });
        }
    }

    private sealed class CountedCosts(ICacheAccessObserver observer) : ICacheAccessObserver
    {
        public void Accessed(MemoryLevelKind level, ulong keyHash, long bytes, long missTicks, bool isHit) => observer.Accessed(
            level, keyHash, bytes, isHit ? 0 : level == MemoryLevelKind.Records ? RecordCost : ResultCost, isHit);
    }
}
