using TaskBuildTools.Live;

namespace TaskBuildTools.Testing;

/// <summary>A build would refuse the tasks, or the schema, of a <see cref="TestBacklog"/>.</summary>
public sealed class TestBacklogException : Exception
{
    internal TestBacklogException(IReadOnlyList<TaskDiagnostic> diagnostics)
        : base($"A build would refuse these tasks. Correct them, or set {nameof(TestBacklogOptions)}.{nameof(TestBacklogOptions.AllowErrors)}:\n"
            + string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>
    /// The errors, as a build reports them. The places are those in a task file that would have the record's values: one line a field.
    /// </summary>
    public IReadOnlyList<TaskDiagnostic> Diagnostics { get; }
}
