using TaskBuildTools.Authoring.FileSystem;

namespace TaskBuildTools.Authoring.Scanning;

/// <summary>A file that should hold a task.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>; its identity.</param>
/// <param name="FullPath">Absolute.</param>
/// <param name="Stat">As it was when the folder was scanned.</param>
internal readonly record struct CandidateFile(string Path, string FullPath, FileStat Stat);
