using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Live.Reporting;

namespace TaskBuildTools.Live;

/// <summary>An edit was refused; the files are as they were.</summary>
public class TaskEditException : Exception
{
    internal TaskEditException(TaskEditFailure failure, string message, Exception? cause = null)
        : base(message, cause) => Failure = failure;

    /// <summary>Why.</summary>
    public TaskEditFailure Failure { get; }

    /// <summary>What would be wrong with the result, or is wrong with a file that is rejected.</summary>
    public IReadOnlyList<TaskDiagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The ids of the tasks that depend on the one that was to be removed or renamed.</summary>
    public IReadOnlyList<string> Dependents { get; private init; } = [];

    internal static TaskEditException Of(Authoring.Editing.TaskEditException refusal) => refusal is Authoring.Editing.EditConflictException conflict
        ? new TaskConflictException(conflict)
        : new TaskEditException(Enum.Parse<TaskEditFailure>(refusal.Failure.ToString()), MessageText.Sentence(refusal.Message), refusal)
        {
            Diagnostics = [.. refusal.Findings.Select(static finding => DiagnosticList.Of(finding, DiagnosticSeverity.Error))],
            Dependents = refusal.Dependents,
        };
}
