using System.Text.Json.Serialization;

namespace TaskBuildTools.Tuning;

/// <summary>What one batch size has shown. Immutable.</summary>
/// <param name="Size">Tasks in a batch.</param>
/// <param name="Batches">Whole batches that were measured.</param>
/// <param name="TasksPerSecond">Their throughput, as the inverse of the mean time for a task.</param>
public readonly record struct BatchMeasurement(
    [property: JsonPropertyName("size")] int Size,
    [property: JsonPropertyName("batches")] long Batches,
    [property: JsonPropertyName("tasksPerSecond")] double TasksPerSecond);
