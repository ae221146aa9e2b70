using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Records;

/// <summary>An id in a task's list of dependencies, with its place.</summary>
/// <param name="Id">As written; empty for an item without a value, which leads to no task.</param>
/// <param name="Span">Of the item.</param>
/// <param name="IsTruncated">Whether a <c>#</c> behind the id, or in its place, begins a comment that looks like text.</param>
internal readonly record struct Dependency(string Id, SourceSpan Span, bool IsTruncated = false);
