using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9015: the performance file that the project names, or has, cannot be found or read.</summary>
internal static class PerformanceFileNotFound
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT9015", nameof(PerformanceFileNotFound), "The performance file does not exist", DiagnosticSeverity.Error);

    public static Finding Create(string path) => new(
        Descriptor,
        path,
        default,
        $"The performance file '{path}' does not exist or cannot be read",
        path);
}
