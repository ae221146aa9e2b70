using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>One thing that is wrong, at its place in the file.</summary>
internal readonly record struct YamlProblem(
    YamlProblemKind Kind, SourceSpan Span, string Subject, string Detail, SourceSpan Related);
