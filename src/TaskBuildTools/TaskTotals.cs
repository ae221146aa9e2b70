using System.Text.Json.Serialization;
using TaskBuildTools.Format;

namespace TaskBuildTools;

/// <summary>Sums over a set of tasks, computed when the index was built.</summary>
public readonly record struct TaskTotals
{
    internal TaskTotals(in StoredTotals stored)
    {
        Count = (int)Math.Min(stored.Count, int.MaxValue);
        ReadyCount = (int)Math.Min(stored.Ready, int.MaxValue);
        BlockedCount = (int)Math.Min(stored.Blocked, int.MaxValue);
        EstimatedHours = FixedPoint.ToDecimal(stored.EstimatedThousandths);
        ActualHours = FixedPoint.ToDecimal(stored.ActualThousandths);
        ChecklistDone = stored.ChecklistDone;
        ChecklistTotal = stored.ChecklistTotal;
    }

    /// <summary>How many tasks.</summary>
    [JsonPropertyName("count")]
    public int Count { get; init; }

    /// <summary>How many of them are ready to work on.</summary>
    [JsonPropertyName("readyCount")]
    public int ReadyCount { get; init; }

    /// <summary>How many of them are blocked.</summary>
    [JsonPropertyName("blockedCount")]
    public int BlockedCount { get; init; }

    /// <summary>Their estimated hours; a task without an estimate adds none.</summary>
    [JsonPropertyName("estimatedHours")]
    public decimal EstimatedHours { get; init; }

    /// <summary>Their actual hours.</summary>
    [JsonPropertyName("actualHours")]
    public decimal ActualHours { get; init; }

    /// <summary>Ticked items of the checklists in their bodies.</summary>
    [JsonPropertyName("checklistDone")]
    public long ChecklistDone { get; init; }

    /// <summary>All items of those checklists.</summary>
    [JsonPropertyName("checklistTotal")]
    public long ChecklistTotal { get; init; }
}
