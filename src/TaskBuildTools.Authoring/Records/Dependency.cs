using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Records;

/// <summary>An id in a task's list of dependencies, as written, with its place.</summary>
internal readonly record struct Dependency(string Id, SourceSpan Span);
