namespace TaskBuildTools.Authoring.Findings;

/// <summary>A second place of a finding: the other duplicate, the other edges of a cycle.</summary>
internal sealed record RelatedPlace(string Path, SourceSpan Span, string Message);
