using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1013: the front matter is a list or a text, not <c>key: value</c> lines.</summary>
internal static class FrontMatterNotMapping
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1013", nameof(FrontMatterNotMapping), "The front matter is not a list of fields", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span) =>
        new(Descriptor, path, span, "The front matter must be 'key: value' lines; put a space after each colon", "");
}
