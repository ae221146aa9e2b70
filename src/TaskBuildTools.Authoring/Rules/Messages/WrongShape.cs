using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2012: a list or mapping where a single value is wanted, or a mapping where a list is wanted.</summary>
internal static class WrongShape
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2012", nameof(WrongShape), "Expected a single value but found a list (or the other way round)", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string field, string found, string wanted) =>
        new(Descriptor, path, span, $"'{field}' expects a {wanted} but has a {found}", field);
}
