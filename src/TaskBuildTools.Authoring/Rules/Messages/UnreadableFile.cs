using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1014: the operating system does not let the file be read.</summary>
internal static class UnreadableFile
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1014", nameof(UnreadableFile), "The file cannot be read", DiagnosticSeverity.Error);

    public static Finding Create(string path, string reason) =>
        new(Descriptor, path, default, $"The file cannot be read: {reason}", "");
}
