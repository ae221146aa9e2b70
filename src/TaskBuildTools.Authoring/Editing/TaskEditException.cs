using System.Collections.Immutable;
using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Editing;

/// <summary>An edit that was refused; the files are as they were.</summary>
internal class TaskEditException(EditFailure failure, string message) : Exception(message)
{
    public EditFailure Failure { get; } = failure;

    /// <summary>Whether it rests on what a snapshot of the files says, so that a new one may say otherwise.</summary>
    public bool IsOfSnapshot { get; init; }

    /// <summary>
    /// What would be wrong with the result, or is wrong with the file; of <see cref="EditFailure.Rejected"/> and
    /// <see cref="EditFailure.DependedOn"/>.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The ids of the tasks that depend on the one to be removed or renamed.</summary>
    public ImmutableArray<string> Dependents { get; init; } = [];
}
