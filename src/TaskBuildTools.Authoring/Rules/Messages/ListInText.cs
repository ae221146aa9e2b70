using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2020: one text with commas or semicolons stands where a list of names is wanted; it is kept as one name.</summary>
internal static class ListInText
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2020", nameof(ListInText), "One text looks like a list of names", DiagnosticSeverity.Warning);

    /// <param name="path">The file.</param>
    /// <param name="span">The text.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The text.</param>
    /// <param name="parts">The names that it seems to list.</param>
    public static Finding Create(string path, SourceSpan span, string field, string value, string[] parts) => new(
        Descriptor,
        path,
        span,
        $"'{MessageText.Of(value)}' is one name of '{field}'; for several write {MessageText.Of(SeparatedText.AsList(parts))}, "
            + $"for one write {MessageText.Of(SeparatedText.AsList([value]))}",
        MessageText.Of(value));
}
