using System.Text.Json.Serialization;

namespace TaskBuildTools.Live;

/// <summary>What became of the tasks that were to be archived or restored.</summary>
/// <param name="Done">Ids of those that were, by id. Those that were so before are not among them.</param>
/// <param name="Refused">Those that could not be, and why, by id.</param>
/// <param name="Index">A snapshot that shows it.</param>
public sealed record TaskArchiveResult(
    [property: JsonPropertyName("done")] IReadOnlyList<string> Done,
    [property: JsonPropertyName("refused")] IReadOnlyDictionary<string, TaskEditException> Refused,
    [property: JsonIgnore] TaskIndex Index);
