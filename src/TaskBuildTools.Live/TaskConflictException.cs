using System.Text.Json.Serialization;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Live.Json;

namespace TaskBuildTools.Live;

/// <summary>
/// A task file has another content than the caller saw, so that writing would undo another change. Nothing was written:
/// read the task again, and repeat the edit.
/// </summary>
[JsonConverter(typeof(TaskEditExceptionJsonConverter<TaskConflictException>))]
public sealed class TaskConflictException : TaskEditException
{
    /// <param name="path">Of the file.</param>
    /// <param name="expected">The hash that the caller saw.</param>
    /// <param name="actual">The hash of the content that is there now; null when the file is gone.</param>
    internal TaskConflictException(string path, ContentHash expected, ContentHash? actual)
        : base(
            TaskEditFailure.Conflict,
            actual is { } found
                ? $"'{path}' was changed meanwhile: its content has the hash {found}, not {expected}; read it again and repeat the edit"
                : $"'{path}' was removed meanwhile")
    {
        Expected = new TaskRevision(expected);
        Actual = actual is { } hash ? new TaskRevision(hash) : null;
    }

    /// <summary>What the caller saw.</summary>
    public TaskRevision Expected { get; }

    /// <summary>What is there now; null when the file is gone.</summary>
    public TaskRevision? Actual { get; }
}
