using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9016: the performance file cannot be parsed, or has a key twice.</summary>
internal static class MalformedPerformanceFile
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9016", nameof(MalformedPerformanceFile), "The performance file is not valid YAML", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string reason, ImmutableArray<RelatedPlace> related) =>
        new(Descriptor, path, span, reason, reason, related);
}
