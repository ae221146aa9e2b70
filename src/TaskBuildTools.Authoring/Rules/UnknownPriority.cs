using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2007: a priority that the schema does not list.</summary>
internal static class UnknownPriority
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2007", nameof(UnknownPriority), "The priority is not in the schema", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string value, IEnumerable<string> known) => new(
        Descriptor,
        path,
        span,
        $"The priority '{MessageText.Of(value)}' is not in the schema{NearestName.Suggestion(known, value)}",
        MessageText.Of(value));
}
