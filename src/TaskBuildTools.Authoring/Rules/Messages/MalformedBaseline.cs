using System.Globalization;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9006: a line of the baseline file makes no sense.</summary>
internal static class MalformedBaseline
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9006",
        nameof(MalformedBaseline),
        "A line of the baseline cannot be read",
        DiagnosticSeverity.Error);

    /// <param name="path">Of the baseline.</param>
    /// <param name="line">From 1.</param>
    /// <param name="length">Of the line, in UTF-16 code units.</param>
    /// <param name="fault">What is wrong, as the rest of a sentence that begins with "The line".</param>
    public static Finding Create(string path, int line, int length, string fault) => new(
        Descriptor,
        path,
        SourceSpan.OnLine(line, 1, length),
        $"The line {fault}; correct it, remove it, or rewrite the baseline",
        line.ToString(CultureInfo.InvariantCulture));
}
