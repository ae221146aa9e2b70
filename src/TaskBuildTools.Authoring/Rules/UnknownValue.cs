using TaskBuildTools.Authoring.Diagnostics;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2016: a value of a field of the project that is not in its list.</summary>
internal static class UnknownValue
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2016", nameof(UnknownValue), "The value is not in the list of the schema", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string value, IEnumerable<string> known) =>
        Create(path, span, field, value, NearestName.Suggestion(known, value));

    /// <summary>The same where several values in one text stand in a list's place.</summary>
    public static Finding CreateForList(string path, SourceSpan span, string field, string value, string[] parts) =>
        Create(path, span, field, value, $"; write several as a list: {MessageText.Of(SeparatedText.AsList(parts))}");

    private static Finding Create(string path, SourceSpan span, string field, string value, string hint) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' is no value of '{field}'{hint}",
        $"{field} {MessageText.Of(value)}");
}
