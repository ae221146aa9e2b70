namespace TaskBuildTools.Testing;

/// <summary>How <see cref="TestBacklog"/> makes an index. Immutable once made, and thread-safe.</summary>
public sealed class TestBacklogOptions
{
    /// <summary>The name of a preset (<c>default</c>, <c>backlog.md</c>), or the text of a <c>tasks.schema.yaml</c>.</summary>
    public string Schema { get; init; } = "default";

    /// <summary>
    /// The bodies of tasks by id; any other task has none. One that has none, and whose record counts items of checklists, gets a body
    /// with so many items.
    /// </summary>
    public IReadOnlyDictionary<string, string> Bodies { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the index is made in spite of errors, as a live store does: tasks that are rejected are left out and counted in
    /// <see cref="TaskIndex.RejectedCount"/>, and tasks with wrong dependencies are in it.
    /// </summary>
    public bool AllowErrors { get; init; }

    /// <summary>The clock of the index, for what depends on the time, such as overdue tasks.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
