using System.Text.Json.Serialization;
using System.Text.Json;

namespace TaskBuildTools.Telemetry;

/// <summary>What a <see cref="PerformanceMonitor"/> saw: sums since it started, and a history. Immutable, so thread-safe.</summary>
/// <remarks>docs/metrics.md describes the JSON, whose members are these in camel case; a member is never renamed within a version.</remarks>
public sealed class PerformanceReport
{
    internal PerformanceReport(
        DateTimeOffset started,
        PerformancePoint now,
        PerformanceCounts counts,
        IReadOnlyList<OperationSummary> operations,
        IReadOnlyList<CacheSummary> caches,
        IReadOnlyList<PerformancePoint> history)
    {
        (Started, Time, ManagedBytes, WorkingSetBytes) = (started, now.Time, now.ManagedBytes, now.WorkingSetBytes);
        (Counts, Operations, Caches, History) = (counts, operations, caches, history);
    }

    /// <summary>The version of this shape: 1.</summary>
    [JsonPropertyName("version")]
    public int Version { get; } = 1;

    /// <summary>When the monitor started, in UTC.</summary>
    [JsonPropertyName("started")]
    public DateTimeOffset Started { get; }

    /// <summary>When the report was made, in UTC.</summary>
    [JsonPropertyName("time")]
    public DateTimeOffset Time { get; }

    /// <summary>Bytes on the managed heap of the process, at <see cref="Time"/>.</summary>
    [JsonPropertyName("managedBytes")]
    public long ManagedBytes { get; }

    /// <summary>Physical memory of the process, mapped index files included, in bytes, at <see cref="Time"/>.</summary>
    [JsonPropertyName("workingSetBytes")]
    public long WorkingSetBytes { get; }

    /// <summary>Sums since the start.</summary>
    [JsonPropertyName("counts")]
    public PerformanceCounts Counts { get; }

    /// <summary>By kind of operation, those that took most time together first.</summary>
    [JsonPropertyName("operations")]
    public IReadOnlyList<OperationSummary> Operations { get; }

    /// <summary>By level of the caches.</summary>
    [JsonPropertyName("caches")]
    public IReadOnlyList<CacheSummary> Caches { get; }

    /// <summary>The last points, oldest first: a point a second at most.</summary>
    [JsonPropertyName("history")]
    public IReadOnlyList<PerformancePoint> History { get; }

    /// <summary>As JSON, on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PerformanceJson.Default.PerformanceReport);

    /// <summary>As a table for people, over several lines.</summary>
    public string ToText() => PerformanceReportText.Of(this);

    /// <summary><see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
