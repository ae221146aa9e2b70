using System.Collections.Immutable;
using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Editing;

/// <summary>An edit that was refused; the files are as they were.</summary>
internal class TaskEditException(EditFailure failure, string message) : Exception(message)
{
    public EditFailure Failure { get; } = failure;

    /// <summary>What would be wrong with the result; of <see cref="EditFailure.Rejected"/> and <see cref="EditFailure.DependedOn"/>.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The ids of the tasks that depend on the one to be removed or renamed.</summary>
    public ImmutableArray<string> Dependents { get; init; } = [];
}
