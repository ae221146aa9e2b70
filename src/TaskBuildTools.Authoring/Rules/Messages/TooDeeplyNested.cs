using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1010: lists and mappings stand in one another beyond the limit.</summary>
internal static class TooDeeplyNested
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1010", nameof(TooDeeplyNested), "The front matter is nested too deeply", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, int limit) =>
        new(Descriptor, path, span, $"Lists and mappings are nested more than {limit} deep", "");
}
