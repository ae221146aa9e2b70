using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1011: the front matter has more nodes than the limit, aliases expanded.</summary>
internal static class TooManyNodes
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1011", nameof(TooManyNodes), "The front matter has too many values", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, int limit) => new(
        Descriptor,
        path,
        span,
        $"The front matter has more than {limit} keys and values, or more than 1 MiB of text, what its aliases repeat included; remove some",
        "");
}
