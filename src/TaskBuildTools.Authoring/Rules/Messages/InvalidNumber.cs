using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2011: a value that is not a number where one is wanted, or one out of range.</summary>
internal static class InvalidNumber
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2011", nameof(InvalidNumber), "The value is not a number, or not in range", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string value, string reason) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' is not a number for '{field}': {reason}",
        $"{field} {MessageText.Of(value)}");
}
