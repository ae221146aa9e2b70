using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>A task as an application would declare it for a serializer or a document store.</summary>
public sealed class PeerTask
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    public string? Description { get; set; }

    public string? Agent { get; set; }

    public string? Status { get; set; }

    public string? Priority { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public DateTime? DueDate { get; set; }

    public List<string>? Dependencies { get; set; } = [];

    public List<string>? Tags { get; set; } = [];

    public string? Notes { get; set; }

    public decimal? EstimatedHours { get; set; }

    public decimal? ActualHours { get; set; }

    public string? Assignee { get; set; }

    /// <summary>Takes over what was generated.</summary>
    public static PeerTask From(GeneratedTask task) => new()
    {
        Id = task.Id,
        Title = task.Title,
        Description = task.Description,
        Agent = task.Agent,
        Status = task.Status,
        Priority = task.Priority,
        CreatedAt = Utc(task.Created),
        UpdatedAt = task.Updated is { } updated ? Utc(updated) : null,
        DueDate = task.Due is { } due ? Utc(due.ToDateTime(default)) : null,
        Dependencies = [.. task.Dependencies],
        Tags = [.. task.Tags],
        Notes = task.Notes,
        EstimatedHours = task.EstimatedHours,
        ActualHours = task.ActualHours,
        Assignee = task.Assignees.Length == 0 ? null : task.Assignees[0],
    };

    /// <summary>A number that every field has part in.</summary>
    public long Sum()
    {
        long sum = Id.Length + Title.Length + Length(Description) + Length(Agent) + Length(Status) + Length(Priority) + Length(Notes) + Length(Assignee);
        sum += Seconds(CreatedAt) + Seconds(UpdatedAt) + Seconds(DueDate);
        sum += (long)((EstimatedHours ?? 0) * 1000) + (long)((ActualHours ?? 0) * 1000);
        foreach (string tag in Tags ?? [])
        {
            sum += tag.Length;
        }

        foreach (string id in Dependencies ?? [])
        {
            sum += id.Length;
        }

        return sum;
    }

    private static DateTime Utc(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc);

    private static int Length(string? text) => text?.Length ?? 0;

    private static long Seconds(DateTime? value) => value is { } time ? time.Ticks / TimeSpan.TicksPerSecond : 0;
}
