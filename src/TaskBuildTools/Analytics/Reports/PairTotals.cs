using System.Text.Json.Serialization;

namespace TaskBuildTools.Analytics;

/// <summary>A value of one field and a value of another, and the sums over the tasks that have both. Immutable.</summary>
/// <param name="First">The canonical value of the first field.</param>
/// <param name="Second">The canonical value of the second field.</param>
/// <param name="Totals">The sums; a task with several values of a list counts in each of its pairs.</param>
public sealed record PairTotals(
    [property: JsonPropertyName("first")] string First,
    [property: JsonPropertyName("second")] string Second,
    [property: JsonPropertyName("totals")] TaskTotals Totals);
