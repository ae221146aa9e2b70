using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2001: the field that holds the id is missing.</summary>
internal static class MissingId
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2001", nameof(MissingId), "The task has no id", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string hint = "") =>
        new(Descriptor, path, span, $"The task has no '{field}'{hint}", field);
}
