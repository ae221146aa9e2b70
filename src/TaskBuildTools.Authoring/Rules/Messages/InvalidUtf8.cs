using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1003: a byte of the file is not UTF-8.</summary>
internal static class InvalidUtf8
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1003", nameof(InvalidUtf8), "The file is not UTF-8", DiagnosticSeverity.Error);

    public static Finding Create(string path, SourceSpan span, byte value) =>
        new(Descriptor, path, span, $"The byte 0x{value:X2} is not UTF-8; save the file in that encoding", "");

    /// <param name="path">The file.</param>
    /// <param name="encoding">The encoding that it has instead.</param>
    public static Finding Create(string path, string encoding) =>
        new(Descriptor, path, SourceSpan.OnLine(1, 1, 0), $"The file is {encoding}; save it as UTF-8", "");
}
