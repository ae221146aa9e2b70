namespace TaskBuildTools.Telemetry;

/// <summary>How a <see cref="PerformanceMonitor"/> watches. Immutable once made, and thread-safe.</summary>
public sealed class PerformanceMonitorOptions
{
    /// <summary>Time between two points of the history; at least a second.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Points that are kept, the newest; 1 to 86,400. A point takes about 150 bytes.</summary>
    public int HistoryLength { get; init; } = 3_600;

    /// <summary>The clock, and the timer that takes the points.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
