using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2008: a key that the schema does not know; its value is kept.</summary>
internal static class UnknownField
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2008", nameof(UnknownField), "The field is not in the schema", DiagnosticSeverity.Info);

    public static Finding Create(string path, SourceSpan span, string key) => new(
        Descriptor,
        path,
        span,
        $"The schema has no field '{MessageText.Of(key)}'; its value is kept as text",
        MessageText.Of(key));
}
