namespace TaskBuildTools.Live;

/// <summary>What an edit has done. It is on the disk.</summary>
/// <param name="Id">The task.</param>
/// <param name="Path">Its file, relative to the project, with <c>/</c>.</param>
/// <param name="Revision">Of its new content: what a next edit may expect.</param>
/// <param name="IsChanged">False when the file had that content already and was not touched.</param>
/// <param name="Index">A snapshot that shows the edit; others that came in meanwhile as well.</param>
public sealed record TaskEditResult(string Id, string Path, TaskRevision Revision, bool IsChanged, TaskIndex Index);
