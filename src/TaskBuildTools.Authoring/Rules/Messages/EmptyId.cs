using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2002: the field that holds the id has no value.</summary>
internal static class EmptyId
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2002", nameof(EmptyId), "The id is empty", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string hint = "") =>
        new(Descriptor, path, span, $"'{field}' has no value{hint}", field);
}
