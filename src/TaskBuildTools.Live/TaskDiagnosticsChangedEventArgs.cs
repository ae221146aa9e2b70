using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>That the diagnostics of a store are others than before.</summary>
public sealed class TaskDiagnosticsChangedEventArgs : EventArgs
{
    internal TaskDiagnosticsChangedEventArgs(
        IReadOnlyList<TaskDiagnostic> diagnostics, IReadOnlyList<TaskDiagnostic> added, IReadOnlyList<TaskDiagnostic> removed)
    {
        Diagnostics = diagnostics;
        Added = added;
        Removed = removed;
    }

    /// <summary>All that there are now, by path and place.</summary>
    [JsonPropertyName("diagnostics")]
    public IReadOnlyList<TaskDiagnostic> Diagnostics { get; }

    /// <summary>Those that were not there before.</summary>
    [JsonPropertyName("added")]
    public IReadOnlyList<TaskDiagnostic> Added { get; }

    /// <summary>Those that are gone.</summary>
    [JsonPropertyName("removed")]
    public IReadOnlyList<TaskDiagnostic> Removed { get; }
}
