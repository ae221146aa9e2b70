using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2017: an item of a list has no value; it is left out.</summary>
internal static class EmptyListItem
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2017", nameof(EmptyListItem), "A list has an empty item", DiagnosticSeverity.Warning);

    public static Finding Create(string path, SourceSpan span, string field) =>
        new(Descriptor, path, span, $"An item of '{field}' has no value; it is left out", field);
}
