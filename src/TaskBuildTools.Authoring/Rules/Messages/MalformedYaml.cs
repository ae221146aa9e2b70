using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1004: the front matter is not YAML, for another reason than those that have an entry of their own.</summary>
internal static class MalformedYaml
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1004", nameof(MalformedYaml), "The front matter is not valid YAML", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string reason) =>
        new(Descriptor, path, span, reason, reason);
}
