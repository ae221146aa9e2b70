namespace TaskBuildTools.Tuning;

/// <summary>What an <see cref="AutoTuner"/> may do. Immutable once made, and thread-safe.</summary>
public sealed class TuningOptions
{
    /// <summary>Time between two decisions about the cache; at least a second. Too few lookups in it put the decision off.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the border between decoded records and computed results moves, each keeping a tenth of the memory at least.</summary>
    public bool TuneCacheShares { get; init; } = true;

    /// <summary>Whether batch sizes move, from an eighth to eight times of <see cref="PerformanceOptions.BatchSize"/>.</summary>
    public bool TuneBatchSizes { get; init; } = true;

    /// <summary>The clock, and the timer of the decisions.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
