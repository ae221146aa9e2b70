using System.Text.Json.Serialization;

namespace TaskBuildTools.Tuning;

/// <summary>The batch size of one kind of bulk work, and what was measured. Immutable.</summary>
public sealed class BatchTuning
{
    internal BatchTuning(string operation, BatchSizeClimber climber)
    {
        (Operation, Configured, Size, Changes) = (operation, climber.Configured, climber.Size, climber.Changes);
        Measurements = climber.Measurements();
    }

    /// <summary>The kind of work, as the tag <c>operation</c> of the metrics names it.</summary>
    [JsonPropertyName("operation")]
    public string Operation { get; }

    /// <summary>Tasks in a batch as <see cref="PerformanceOptions.BatchSize"/> has them.</summary>
    [JsonPropertyName("configured")]
    public int Configured { get; }

    /// <summary>Tasks in a batch now.</summary>
    [JsonPropertyName("size")]
    public int Size { get; }

    /// <summary>How often that has changed.</summary>
    [JsonPropertyName("changes")]
    public int Changes { get; }

    /// <summary>By size, smallest first.</summary>
    [JsonPropertyName("measurements")]
    public IReadOnlyList<BatchMeasurement> Measurements { get; }

    /// <summary>Tasks in all whole batches.</summary>
    internal double Tasks => Measurements.Sum(measurement => (double)measurement.Size * measurement.Batches);

    internal BatchMeasurement? At(int size)
    {
        foreach (BatchMeasurement measurement in Measurements)
        {
            if (measurement.Size == size)
            {
                return measurement;
            }
        }

        return null;
    }
}
