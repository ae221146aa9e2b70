using System.Text.Json.Serialization;

namespace TaskBuildTools.Tuning;

/// <summary>What one key of <c>performance.yaml</c> should say, and why. Immutable.</summary>
public sealed class TuningRecommendation
{
    internal TuningRecommendation(string key, long current, long recommended, string evidence, long samples) =>
        (Key, Current, Recommended, Evidence, Samples) = (key, current, recommended, evidence, samples);

    /// <summary>The key, such as <c>io.batch_size</c>.</summary>
    [JsonPropertyName("key")]
    public string Key { get; }

    /// <summary>What it says now.</summary>
    [JsonPropertyName("current")]
    public long Current { get; }

    /// <summary>What it should say.</summary>
    [JsonPropertyName("recommended")]
    public long Recommended { get; }

    /// <summary>Whether these differ.</summary>
    [JsonPropertyName("isChange")]
    public bool IsChange => Current != Recommended;

    /// <summary>What was measured, in one sentence.</summary>
    [JsonPropertyName("evidence")]
    public string Evidence { get; }

    /// <summary>How many lookups, or batches, it was measured on.</summary>
    [JsonPropertyName("samples")]
    public long Samples { get; }
}
