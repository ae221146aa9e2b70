using System.Text.Json.Serialization;
using System.Text.Json;

namespace TaskBuildTools.Tuning;

/// <summary>What an <see cref="AutoTuner"/> has measured and done, and what it recommends. Immutable, so thread-safe.</summary>
/// <remarks>docs/tuning.md describes the JSON, whose members are these in camel case.</remarks>
public sealed class TuningReport
{
    internal TuningReport(
        DateTimeOffset started,
        DateTimeOffset time,
        double configuredShare,
        double share,
        ShareChange[] shareChanges,
        BatchTuning[] batches,
        TuningRecommendation[] recommendations)
    {
        (Started, Time, ConfiguredRecordsShare, RecordsShare) = (started, time, configuredShare, share);
        (ShareChanges, Batches, Recommendations) = (shareChanges, batches, recommendations);
    }

    /// <summary>The version of this shape: 1.</summary>
    [JsonPropertyName("version")]
    public int Version { get; } = 1;

    /// <summary>When the tuner started, in UTC.</summary>
    [JsonPropertyName("started")]
    public DateTimeOffset Started { get; }

    /// <summary>When the report was made, in UTC.</summary>
    [JsonPropertyName("time")]
    public DateTimeOffset Time { get; }

    /// <summary>The part of the cache's memory that decoded records had when the tuner started, 0 to 1; computed results had the rest.</summary>
    [JsonPropertyName("configuredRecordsShare")]
    public double ConfiguredRecordsShare { get; }

    /// <summary>The part that they have now.</summary>
    [JsonPropertyName("recordsShare")]
    public double RecordsShare { get; }

    /// <summary>How it moved, oldest first; the last 64 moves.</summary>
    [JsonPropertyName("shareChanges")]
    public IReadOnlyList<ShareChange> ShareChanges { get; }

    /// <summary>Batch sizes, by kind of work.</summary>
    [JsonPropertyName("batches")]
    public IReadOnlyList<BatchTuning> Batches { get; }

    /// <summary>For <c>performance.yaml</c>. A key of which the evidence is weak keeps its value.</summary>
    [JsonPropertyName("recommendations")]
    public IReadOnlyList<TuningRecommendation> Recommendations { get; }

    /// <summary>The lines to put into <c>performance.yaml</c>, with the evidence in comments; comments alone when nothing should change.</summary>
    public string ToYaml() => TuningYaml.Of(this);

    /// <summary>As JSON, on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TuningJson.Default.TuningReport);

    /// <summary>As tables for people, over several lines.</summary>
    public string ToText() => TuningReportText.Of(this);

    /// <summary><see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
