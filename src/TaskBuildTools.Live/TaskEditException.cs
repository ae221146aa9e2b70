using System.Text.Json.Serialization;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Live.Json;

namespace TaskBuildTools.Live;

/// <summary>An edit was refused; the files are as they were.</summary>
[JsonConverter(typeof(TaskEditExceptionJsonConverter<TaskEditException>))]
public class TaskEditException : Exception
{
    internal TaskEditException(TaskEditFailure failure, string message)
        : base(MessageText.Sentence(message)) => Failure = failure;

    /// <summary>Why.</summary>
    public TaskEditFailure Failure { get; }

    /// <summary>What would be wrong with the result, or is wrong with a file that is rejected.</summary>
    public IReadOnlyList<TaskDiagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>The ids of the tasks that depend on the one that was to be removed or renamed.</summary>
    public IReadOnlyList<string> Dependents { get; internal init; } = [];

    /// <summary>Whether it rests on what a snapshot of the files says, so that a new one may say otherwise.</summary>
    internal bool IsOfSnapshot { get; init; }
}
