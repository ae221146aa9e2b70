using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9005: a value of the schema file that is not allowed there.</summary>
internal static class InvalidSchemaValue
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9005", nameof(InvalidSchemaValue), "The schema file has a value that is not allowed", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string reason) =>
        new(Descriptor, path, span, reason, reason);
}
