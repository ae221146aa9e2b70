using TaskBuildTools.Caching;

namespace TaskBuildTools.Querying;

/// <summary>What a snapshot works with besides its own bytes.</summary>
/// <param name="Performance">The settings in force; nobody changes them.</param>
/// <param name="Cache">Perhaps shared with other snapshots.</param>
/// <param name="Clock">Says what time it is.</param>
internal sealed record IndexServices(PerformanceOptions Performance, TaskCache Cache, TimeProvider Clock)
{
    /// <summary>Bounds work on files of this index.</summary>
    public FileConcurrency Files { get; } = new(Performance.MaxConcurrentOperations);
}
