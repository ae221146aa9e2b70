using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1015: a <c>.md.gz</c> file is damaged, or its content too large.</summary>
internal static class InvalidGzip
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1015", nameof(InvalidGzip), "The compressed file cannot be decompressed", DiagnosticSeverity.Error);

    public static Finding Create(string path, string reason) =>
        new(Descriptor, path, default, $"The file cannot be decompressed: {reason}", "");
}
