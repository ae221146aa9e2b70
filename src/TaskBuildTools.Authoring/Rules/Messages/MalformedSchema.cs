using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9003: the schema file cannot be parsed.</summary>
internal static class MalformedSchema
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9003", nameof(MalformedSchema), "The schema file is not valid YAML", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string reason, ImmutableArray<RelatedPlace> related) =>
        new(Descriptor, path, span, reason, reason, related);
}
