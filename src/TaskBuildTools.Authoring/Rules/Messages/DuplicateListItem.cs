using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2018: a list has an item twice; the second is ignored.</summary>
internal static class DuplicateListItem
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2018", nameof(DuplicateListItem), "A list has an item twice", DiagnosticSeverity.Warning);

    public static Finding Create(string path, SourceSpan span, string field, string value, SourceSpan first) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' is duplicated in '{field}'; the second is ignored",
        $"{field} {MessageText.Of(value)}",
        [new RelatedPlace(path, first, "First here")]);
}
