using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2016: a value of a field of the project that is not in its list.</summary>
internal static class UnknownValue
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2016", nameof(UnknownValue), "The value is not in the list of the schema", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string value, IEnumerable<string> known) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' is no value of '{field}'{NearestName.Suggestion(known, value)}",
        $"{field} {MessageText.Of(value)}");
}
