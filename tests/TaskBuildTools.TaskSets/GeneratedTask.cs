namespace TaskBuildTools.TaskSets;

/// <summary>What one generated task file says. Of a malformed file: what it would say without its mistake.</summary>
public sealed record GeneratedTask
{
    /// <summary>From 0; ids sort like it in the default dialect.</summary>
    public required int Number { get; init; }

    /// <summary>Relative to the folder of the set, with <c>/</c>.</summary>
    public required string Path { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Agent { get; init; }

    /// <summary>As the schema spells it.</summary>
    public required string Status { get; init; }

    public string? Priority { get; init; }

    /// <summary>In UTC, or with no zone at all; to the second.</summary>
    public required DateTime Created { get; init; }

    /// <summary>In UTC, or with no zone at all; to the second.</summary>
    public DateTime? Updated { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>Ids.</summary>
    public string[] Dependencies { get; init; } = [];

    public string[] Tags { get; init; } = [];

    public string? Notes { get; init; }

    public decimal? EstimatedHours { get; init; }

    public decimal? ActualHours { get; init; }

    public string[] Assignees { get; init; } = [];

    public int ChecklistDone { get; init; }

    public int ChecklistTotal { get; init; }

    /// <summary>Without the blank line after the front matter.</summary>
    public string Body { get; init; } = "";

    public TaskMistake Mistake { get; init; }
}
