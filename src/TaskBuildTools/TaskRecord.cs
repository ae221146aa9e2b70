using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>
/// A task with every field decoded, independent of the index that it came from. Immutable; the body is not part of it.
/// </summary>
public sealed class TaskRecord
{
    /// <summary>The id, unique within the index.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The description, or null.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Who or what should work on it, or null.</summary>
    [JsonPropertyName("agent")]
    public string? Agent { get; init; }

    /// <summary>The canonical name of the status, or null.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>What the status means.</summary>
    [JsonPropertyName("statusMeaning")]
    public StatusMeaning StatusMeaning { get; init; }

    /// <summary>The priority, or null.</summary>
    [JsonPropertyName("priority")]
    public string? Priority { get; init; }

    /// <summary>The tags, as written.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Who it is assigned to, as written.</summary>
    [JsonPropertyName("assignees")]
    public IReadOnlyList<string> Assignees { get; init; } = [];

    /// <summary>When it was created, or null.</summary>
    [JsonPropertyName("created")]
    public TaskTime? Created { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    [JsonPropertyName("updated")]
    public TaskTime? Updated { get; init; }

    /// <summary>When it is due, or null.</summary>
    [JsonPropertyName("due")]
    public TaskTime? Due { get; init; }

    /// <summary>Estimated hours, or null.</summary>
    [JsonPropertyName("estimatedHours")]
    public decimal? EstimatedHours { get; init; }

    /// <summary>Actual hours, or null.</summary>
    [JsonPropertyName("actualHours")]
    public decimal? ActualHours { get; init; }

    /// <summary>The notes, or null.</summary>
    [JsonPropertyName("notes")]
    public string? Notes { get; init; }

    /// <summary>The task file, relative to the project, with <c>/</c>.</summary>
    [JsonPropertyName("path")]
    public string Path { get; init; } = "";

    /// <summary>The ids of the tasks that it depends on, as written, without duplicates.</summary>
    [JsonPropertyName("dependencies")]
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>The ids among its dependencies that no task of the index has.</summary>
    [JsonPropertyName("unresolvedDependencies")]
    public IReadOnlyList<string> UnresolvedDependencies { get; init; } = [];

    /// <summary>Whether it can be worked on.</summary>
    [JsonPropertyName("isReady")]
    public bool IsReady { get; init; }

    /// <summary>Whether something unfinished stands before it.</summary>
    [JsonPropertyName("isBlocked")]
    public bool IsBlocked { get; init; }

    /// <summary>The longest chain of dependencies below it, in steps.</summary>
    [JsonPropertyName("depth")]
    public int Depth { get; init; }

    /// <summary>Ticked items of the checklists in its body.</summary>
    [JsonPropertyName("checklistDone")]
    public int ChecklistDone { get; init; }

    /// <summary>All items of those checklists.</summary>
    [JsonPropertyName("checklistTotal")]
    public int ChecklistTotal { get; init; }

    /// <summary>The values of extra and unknown fields by name; several values of a list are joined by <c>", "</c>.</summary>
    [JsonPropertyName("others")]
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();
}
