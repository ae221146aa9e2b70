using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>What an edit has done. It is on the disk.</summary>
/// <param name="Id">The task.</param>
/// <param name="Path">Its file, relative to the project, with <c>/</c>.</param>
/// <param name="Revision">Of its new content: what a next edit may expect.</param>
/// <param name="IsChanged">False when the file had that content already and was not touched.</param>
/// <param name="Index">A snapshot that shows the edit; others that came in meanwhile as well.</param>
public sealed record TaskEditResult(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("revision")] TaskRevision Revision,
    [property: JsonPropertyName("isChanged")] bool IsChanged,
    [property: JsonIgnore] TaskIndex Index)
{
    /// <summary>
    /// What the edit has brought that does not stand in its way, by the severities of the schema and <c>.editorconfig</c>: warnings
    /// of this file and of others that were not there before. Never errors of the schema, which refuse an edit.
    /// </summary>
    [JsonPropertyName("warnings")]
    public IReadOnlyList<TaskDiagnostic> Warnings { get; init; } = [];
}
