using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1016: the file has the lines by which Git marks a merge conflict, so it holds two versions of something.</summary>
internal static class ConflictMarkers
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1016", nameof(ConflictMarkers), "The file has conflict markers of Git", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The first marker.</param>
    /// <param name="marker">Its seven characters.</param>
    public static Finding Create(string path, SourceSpan span, string marker) => new(
        Descriptor,
        path,
        span,
        $"'{marker}' is a conflict marker of Git: the file holds two versions of what follows; keep one, and remove the lines "
            + "that begin with '<<<<<<<', '=======' and '>>>>>>>'");
}
