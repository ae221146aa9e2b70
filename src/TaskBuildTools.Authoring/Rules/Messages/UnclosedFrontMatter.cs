using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1002: no line closes the front matter.</summary>
internal static class UnclosedFrontMatter
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1002", nameof(UnclosedFrontMatter), "The front matter is never closed", DiagnosticSeverity.Error);

    public static Finding Create(string path) => new(
        Descriptor,
        path,
        SourceSpan.OnLine(1, 1, 3),
        "The front matter that opens here is never closed: a line '---' is missing after the last field");
}
