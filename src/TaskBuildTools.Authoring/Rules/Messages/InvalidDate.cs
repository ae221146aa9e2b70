using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2010: a value that is not a date where one is wanted.</summary>
internal static class InvalidDate
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2010", nameof(InvalidDate), "The value is not a date", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string value, string reason) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' is not a date for '{field}': {reason}",
        $"{field} {MessageText.Of(value)}");
}
