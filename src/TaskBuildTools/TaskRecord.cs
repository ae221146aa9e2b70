using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>
/// A task with every field decoded, independent of the index that it came from. Immutable; the body is not part of it.
/// </summary>
public sealed class TaskRecord
{
    [JsonConstructor]
    internal TaskRecord()
    {
    }

    /// <summary>The id, unique within the index.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Who or what should work on it, or null.</summary>
    public string? Agent { get; init; }

    /// <summary>The canonical name of the status, or null.</summary>
    public string? Status { get; init; }

    /// <summary>What the status means.</summary>
    public StatusMeaning StatusMeaning { get; init; }

    /// <summary>The priority, or null.</summary>
    public string? Priority { get; init; }

    /// <summary>The tags, as written.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Who it is assigned to, as written.</summary>
    public IReadOnlyList<string> Assignees { get; init; } = [];

    /// <summary>When it was created, or null.</summary>
    public TaskTime? Created { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public TaskTime? Updated { get; init; }

    /// <summary>When it is due, or null.</summary>
    public TaskTime? Due { get; init; }

    /// <summary>Estimated hours, or null.</summary>
    public decimal? EstimatedHours { get; init; }

    /// <summary>Actual hours, or null.</summary>
    public decimal? ActualHours { get; init; }

    /// <summary>The notes, or null.</summary>
    public string? Notes { get; init; }

    /// <summary>The task file, relative to the project, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The ids of the tasks that it depends on, as written, without duplicates.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>The ids among its dependencies that no task of the index has.</summary>
    public IReadOnlyList<string> UnresolvedDependencies { get; init; } = [];

    /// <summary>Whether it can be worked on.</summary>
    public bool IsReady { get; init; }

    /// <summary>Whether something unfinished stands before it.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>The longest chain of dependencies below it, in steps.</summary>
    public int Depth { get; init; }

    /// <summary>Ticked items of the checklists in its body.</summary>
    public int ChecklistDone { get; init; }

    /// <summary>All items of those checklists.</summary>
    public int ChecklistTotal { get; init; }

    /// <summary>The values of extra and unknown fields by name; several values of a list are joined by <c>", "</c>.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();
}
