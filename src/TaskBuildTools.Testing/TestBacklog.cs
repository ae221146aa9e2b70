using TaskBuildTools.Live;

namespace TaskBuildTools.Testing;

/// <summary>
/// Makes an index in memory from records, so that the unit tests of an application need no task files. It answers every question as an
/// index does that was built from files with these records. Thread-safe; each call makes an index of its own.
/// </summary>
public static class TestBacklog
{
    /// <summary>Makes an index by the schema <c>default</c>. Costs some microseconds for each task.</summary>
    /// <param name="tasks">See <see cref="Create(IEnumerable{TaskRecord}, TestBacklogOptions)"/>.</param>
    /// <exception cref="TestBacklogException">A build would refuse these tasks.</exception>
    public static TaskIndex Create(params IEnumerable<TaskRecord> tasks) => Create(tasks, new TestBacklogOptions());

    /// <summary>Makes an index with options. Costs some microseconds for each task.</summary>
    /// <param name="tasks">
    /// The tasks. What a build works out is worked out here, too, whatever the record says: <see cref="TaskRecord.StatusMeaning"/>,
    /// <see cref="TaskRecord.IsReady"/>, <see cref="TaskRecord.IsBlocked"/>, <see cref="TaskRecord.Depth"/> and
    /// <see cref="TaskRecord.UnresolvedDependencies"/>. A record without a path gets <c>tasks/</c> and its id.
    /// </param>
    /// <param name="options">The schema, the bodies, the clock.</param>
    /// <exception cref="TestBacklogException">A build would refuse these tasks or the schema, and the options do not allow it.</exception>
    /// <exception cref="ArgumentException">Two records name one path, or a field outside of the record is given a value that its kind does not have.</exception>
    public static TaskIndex Create(IEnumerable<TaskRecord> tasks, TestBacklogOptions options)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(options);
        IndexParts parts = IndexParts.Of(tasks, options);
        TaskDiagnostic[] errors = [.. parts.Diagnostics.Where(static finding => finding.Severity == TaskDiagnosticSeverity.Error)];
        if (errors.Length > 0 && !options.AllowErrors)
        {
            throw new TestBacklogException(errors);
        }

        return TaskIndex.Open(parts.Index, parts.Bodies, parts.Text, new TaskIndexOptions { TimeProvider = options.TimeProvider });
    }
}
