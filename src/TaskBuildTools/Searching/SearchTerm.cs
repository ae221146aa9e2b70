namespace TaskBuildTools.Searching;

/// <summary>A term of a search, folded as the build has folded those of the tasks.</summary>
/// <param name="Name">UTF-8; not empty.</param>
/// <param name="IsPrefix">Whether every term that begins so is meant.</param>
internal sealed record SearchTerm(byte[] Name, bool IsPrefix);
