using TaskBuildTools.Caching;
using TaskBuildTools.Telemetry;
using TaskBuildTools.Tuning;

namespace TaskBuildTools.Snapshots;

/// <summary>What a snapshot works with besides its own bytes.</summary>
/// <param name="Performance">The settings in force; never changed.</param>
/// <param name="Cache">Perhaps shared with other snapshots.</param>
/// <param name="Clock">Says what time it is.</param>
internal sealed record IndexServices(PerformanceOptions Performance, TaskCache Cache, TimeProvider Clock)
{
    /// <summary>Bounds work on files of this index.</summary>
    public FileConcurrency Files { get; } = new(Performance.MaxConcurrentOperations);

    /// <summary>What happens to slow queries, or null for nothing.</summary>
    public SlowQueryWatch? SlowQueries { get; init; }

    /// <summary>Finds batch sizes, or null for those of the settings.</summary>
    public AutoTuner? Tuner { get; init; }
}
