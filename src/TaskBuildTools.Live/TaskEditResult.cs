using System.Text.Json.Serialization;
using TaskBuildTools.Format;

namespace TaskBuildTools.Live;

/// <summary>What an edit has done. It is on the disk. Immutable.</summary>
public sealed record TaskEditResult
{
    /// <summary>The task.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Its file, relative to the project, with <c>/</c>.</summary>
    [JsonPropertyName("path")]
    public required string Path { get; init; }

    /// <summary>The revision of its new content: what a next edit may expect.</summary>
    [JsonPropertyName("revision")]
    public required TaskRevision Revision { get; init; }

    /// <summary>False when the file had that content already and was not touched.</summary>
    [JsonPropertyName("isChanged")]
    public required bool IsChanged { get; init; }

    /// <summary>A snapshot that shows the edit, and whatever else was changed meanwhile. Not part of the JSON.</summary>
    [JsonIgnore]
    public TaskIndex Index { get; init; } = null!;

    /// <summary>
    /// What the edit has brought that does not stand in its way, by the severities of the schema and <c>.editorconfig</c>: warnings
    /// of this file and of others that were not there before. Never errors of the schema, which refuse an edit.
    /// </summary>
    [JsonPropertyName("warnings")]
    public IReadOnlyList<TaskDiagnostic> Warnings { get; init; } = [];

    /// <summary>The task, its file, and what has become of it.</summary>
    public override string ToString() =>
        $"{Id} ({Path}): {(IsChanged ? "changed" : "unchanged")}, {CountText.Of(Warnings.Count, "warning")}, revision {Revision}";
}
