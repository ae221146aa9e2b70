using TaskBuildTools.Authoring.Diagnostics;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT1001: the first line of the file does not open a front matter.</summary>
internal static class MissingFrontMatter
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1001", nameof(MissingFrontMatter), "The file has no front matter", DiagnosticSeverity.Error);

    public static Finding Create(string path) => new(
        Descriptor,
        path,
        SourceSpan.OnLine(1, 1, 0),
        "The file has no front matter: its first line must be '---'");
}
