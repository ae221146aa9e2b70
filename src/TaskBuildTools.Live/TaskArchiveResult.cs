using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>What became of the tasks that were to be archived or restored. Immutable.</summary>
public sealed record TaskArchiveResult
{
    /// <summary>Ids of those that were, by id. Those that were so before are not among them.</summary>
    [JsonPropertyName("done")]
    public required IReadOnlyList<string> Done { get; init; }

    /// <summary>Those that could not be, and why, by id.</summary>
    [JsonPropertyName("refused")]
    public required IReadOnlyDictionary<string, TaskEditException> Refused { get; init; }

    /// <summary>A snapshot that shows it. Not part of the JSON.</summary>
    [JsonIgnore]
    public TaskIndex Index { get; init; } = null!;

    /// <summary>How many were done and refused.</summary>
    public override string ToString() => $"{Done.Count} done, {Refused.Count} refused";
}
