using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT1011: the front matter has more nodes than the limit, aliases expanded.</summary>
internal static class TooManyNodes
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1011", nameof(TooManyNodes), "The front matter has too many values", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, int limit) => new(
        Descriptor,
        path,
        span,
        $"The front matter has more than {limit} keys and values, those behind aliases included",
        "");
}
