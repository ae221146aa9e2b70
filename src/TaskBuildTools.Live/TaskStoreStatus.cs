using System.Text.Json.Serialization;
using TaskBuildTools.Format;

namespace TaskBuildTools.Live;

/// <summary>Health and counters of a store at one moment. Immutable.</summary>
public sealed record TaskStoreStatus
{
    /// <summary>The version of the newest snapshot, from 1.</summary>
    [JsonPropertyName("version")]
    public required long Version { get; init; }

    /// <summary>Tasks in it.</summary>
    [JsonPropertyName("taskCount")]
    public required int TaskCount { get; init; }

    /// <summary>Diagnostics that are errors.</summary>
    [JsonPropertyName("errorCount")]
    public required int ErrorCount { get; init; }

    /// <summary>Diagnostics that are warnings.</summary>
    [JsonPropertyName("warningCount")]
    public required int WarningCount { get; init; }

    /// <summary>Broken files that are shown as they last were.</summary>
    [JsonPropertyName("lastGoodCount")]
    public required int LastGoodCount { get; init; }

    /// <summary>Broken files that are not shown, because they were never right.</summary>
    [JsonPropertyName("rejectedCount")]
    public required int RejectedCount { get; init; }

    /// <summary>How often the files were looked at.</summary>
    [JsonPropertyName("scans")]
    public required long Scans { get; init; }

    /// <summary>How often something had changed, so that an index was made.</summary>
    [JsonPropertyName("rebuilds")]
    public required long Rebuilds { get; init; }

    /// <summary>When the files were last looked at with success.</summary>
    [JsonPropertyName("lastScan")]
    public required DateTimeOffset LastScan { get; init; }

    /// <summary>How long the last rebuild took.</summary>
    [JsonPropertyName("lastRebuildDuration")]
    public required TimeSpan LastRebuildDuration { get; init; }

    /// <summary>Why the last look failed, or why the store has stopped; null if it did not.</summary>
    [JsonPropertyName("lastFailure")]
    public string? LastFailure { get; init; }

    /// <summary>
    /// Whether the store has stopped permanently, for the reason in <see cref="LastFailure"/>: the newest snapshot stays readable, and
    /// whatever needs another one throws a <see cref="TaskStoreException"/>. It should never happen; only a new store helps.
    /// </summary>
    [JsonPropertyName("hasStopped")]
    public bool HasStopped { get; init; }

    /// <summary>Task folders that are not there now, absolute; what they held is not shown.</summary>
    [JsonPropertyName("missingFolders")]
    public IReadOnlyList<string> MissingFolders { get; init; } = [];

    /// <summary>
    /// How often code of the application that the store calls has thrown since it was opened: the logger, event handlers, the time
    /// provider, and, of the whole process, listeners to metrics and activities. None of it stops the store.
    /// </summary>
    [JsonPropertyName("callbackFailures")]
    public long CallbackFailures { get; init; }

    /// <summary>The last of <see cref="CallbackFailures"/>: who threw what; null for none.</summary>
    [JsonPropertyName("lastCallbackFailure")]
    public string? LastCallbackFailure { get; init; }

    /// <summary>How it learns of changes.</summary>
    [JsonPropertyName("watching")]
    public required WatchState Watching { get; init; }

    /// <summary>Why it polls; null if it does not.</summary>
    [JsonPropertyName("pollingReason")]
    public string? PollingReason { get; init; }

    /// <summary>How often a watcher was started; more than once where folders came and went or events were lost.</summary>
    [JsonPropertyName("watcherStarts")]
    public required int WatcherStarts { get; init; }

    /// <summary>The version with its counts, and how changes are found.</summary>
    public override string ToString() =>
        $"version {Version}, {CountText.Of(TaskCount, "task")}, {CountText.Of(ErrorCount, "error")}, {CountText.Of(WarningCount, "warning")}, "
        + (HasStopped ? "stopped" : Watching == WatchState.Polling ? "polling" : "watching");
}
