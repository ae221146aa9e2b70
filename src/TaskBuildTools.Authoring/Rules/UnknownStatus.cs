using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2006: a status that the schema does not list.</summary>
internal static class UnknownStatus
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2006", nameof(UnknownStatus), "The status is not in the schema", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string value, IEnumerable<string> known) => new(
        Descriptor,
        path,
        span,
        $"The status '{MessageText.Of(value)}' is not in the schema{NearestName.Suggestion(known, value)}",
        MessageText.Of(value));
}
