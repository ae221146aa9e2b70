using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2012: a list or mapping where a single value is wanted, or a mapping where a list is wanted.</summary>
internal static class WrongShape
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2012", nameof(WrongShape), "A list or mapping stands where a single value is wanted, or the other way", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string found, string wanted) =>
        new(Descriptor, path, span, $"'{field}' holds a {found} where a {wanted} is wanted", field);
}
