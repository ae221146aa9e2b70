using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.Editing;

namespace TaskBuildTools.Live;

/// <summary>
/// A task file has another content than the caller saw, so that writing would undo somebody's change. Nothing was written:
/// read the task again, and repeat the edit.
/// </summary>
public sealed class TaskConflictException : TaskEditException
{
    internal TaskConflictException(EditConflictException conflict)
        : base(TaskEditFailure.Conflict, MessageText.Sentence(conflict.Message), conflict)
    {
        Expected = new TaskRevision(conflict.Expected);
        Actual = conflict.Actual is { } hash ? new TaskRevision(hash) : null;
    }

    /// <summary>What the caller saw.</summary>
    public TaskRevision Expected { get; }

    /// <summary>What is there now; null when the file is gone.</summary>
    public TaskRevision? Actual { get; }
}
