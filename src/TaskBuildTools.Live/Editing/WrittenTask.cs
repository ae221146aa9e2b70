using System.Collections.Immutable;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Live.Editing;

/// <summary>A task file as an edit has left it.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Hash">Of the file's bytes (see <see cref="ContentHash"/>): what the next edit expects.</param>
/// <param name="Document">What it reads as.</param>
/// <param name="IsChanged">False when the file had these bytes already and was not touched.</param>
internal sealed record WrittenTask(string Path, ContentHash Hash, TaskDocument Document, bool IsChanged)
{
    /// <summary>What the edit has brought that is no error, whatever its severity.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
