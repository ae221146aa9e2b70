namespace TaskBuildTools.Live;

/// <summary>What became of the tasks that were to be archived or restored.</summary>
/// <param name="Done">Ids of those that were, by id. Those that were so before are not among them.</param>
/// <param name="Refused">Those that could not be, and why, by id.</param>
/// <param name="Index">A snapshot that shows it.</param>
public sealed record TaskArchiveResult(IReadOnlyList<string> Done, IReadOnlyDictionary<string, TaskEditException> Refused, TaskIndex Index);
