using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>How far a set of tasks is. Immutable.</summary>
/// <param name="OpenCount">Tasks that have not begun, or have no status, or one without a meaning.</param>
/// <param name="ActiveCount">Tasks that are being worked on.</param>
/// <param name="OnHoldCount">Tasks whose own status says that they are blocked.</param>
/// <param name="ClosedCount">Tasks that are done.</param>
/// <param name="CancelledCount">Tasks that were given up.</param>
/// <param name="ChecklistDone">Ticked items of the checklists in their bodies.</param>
/// <param name="ChecklistTotal">All items of those checklists.</param>
public sealed record TaskProgress(
    [property: JsonPropertyName("openCount")] int OpenCount,
    [property: JsonPropertyName("activeCount")] int ActiveCount,
    [property: JsonPropertyName("onHoldCount")] int OnHoldCount,
    [property: JsonPropertyName("closedCount")] int ClosedCount,
    [property: JsonPropertyName("cancelledCount")] int CancelledCount,
    [property: JsonPropertyName("checklistDone")] long ChecklistDone,
    [property: JsonPropertyName("checklistTotal")] long ChecklistTotal)
{
    /// <summary>All of them.</summary>
    [JsonPropertyName("count")]
    public int Count => OpenCount + ActiveCount + OnHoldCount + ClosedCount + CancelledCount;

    /// <summary>
    /// Closed tasks as a share of those that were not given up, from 0 to 1, rounded to four digits; null where there are none of these.
    /// </summary>
    [JsonPropertyName("closedShare")]
    public decimal? ClosedShare => Count == CancelledCount ? null : decimal.Round((decimal)ClosedCount / (Count - CancelledCount), 4);

    /// <summary>Ticked items as a share of all, from 0 to 1, rounded to four digits; null where there are none.</summary>
    [JsonPropertyName("checklistShare")]
    public decimal? ChecklistShare => ChecklistTotal == 0 ? null : decimal.Round((decimal)ChecklistDone / ChecklistTotal, 4);
}
