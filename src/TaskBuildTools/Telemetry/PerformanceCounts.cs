namespace TaskBuildTools.Telemetry;

/// <summary>Sums since a <see cref="PerformanceMonitor"/> started. Immutable.</summary>
public sealed class PerformanceCounts
{
    /// <summary>Tasks that queries scanned.</summary>
    public long RowsScanned { get; internal init; }

    /// <summary>Tasks that queries gave out.</summary>
    public long RowsReturned { get; internal init; }

    /// <summary>Files that were read or mapped.</summary>
    public long FilesRead { get; internal init; }

    /// <summary>Their bytes.</summary>
    public long FileBytes { get; internal init; }

    /// <summary>Times that a store built its index again.</summary>
    public long Rebuilds { get; internal init; }

    /// <summary>Queries slower than the threshold of their index.</summary>
    public long SlowQueries { get; internal init; }
}
