using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1012: the file or its front matter is larger than the limit.</summary>
internal static class FileTooLarge
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1012", nameof(FileTooLarge), "The file or its front matter is too large", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, string what, int limit) =>
        new(Descriptor, path, span, $"{what} is larger than {limit / (1024 * 1024)} MiB", "");
}
