using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9018: a value of the performance file of the wrong kind or out of range.</summary>
internal static class InvalidPerformanceValue
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9018", nameof(InvalidPerformanceValue), "The performance file has a value that is not allowed", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string reason) =>
        new(Descriptor, path, span, reason, reason);
}
