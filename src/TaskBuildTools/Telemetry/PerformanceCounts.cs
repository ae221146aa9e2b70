using System.Text.Json.Serialization;

namespace TaskBuildTools.Telemetry;

/// <summary>Sums since a <see cref="PerformanceMonitor"/> started. Immutable.</summary>
public sealed class PerformanceCounts
{
    /// <summary>Tasks that queries scanned.</summary>
    [JsonPropertyName("rowsScanned")]
    public long RowsScanned { get; internal init; }

    /// <summary>Tasks that queries gave out.</summary>
    [JsonPropertyName("rowsReturned")]
    public long RowsReturned { get; internal init; }

    /// <summary>Files that were read or mapped.</summary>
    [JsonPropertyName("filesRead")]
    public long FilesRead { get; internal init; }

    /// <summary>Their bytes.</summary>
    [JsonPropertyName("fileBytes")]
    public long FileBytes { get; internal init; }

    /// <summary>Times that a store built its index again.</summary>
    [JsonPropertyName("rebuilds")]
    public long Rebuilds { get; internal init; }

    /// <summary>Queries slower than the threshold of their index.</summary>
    [JsonPropertyName("slowQueries")]
    public long SlowQueries { get; internal init; }
}
