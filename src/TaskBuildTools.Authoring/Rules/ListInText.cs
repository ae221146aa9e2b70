using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2020: one text with commas or semicolons stands where a list of names is wanted; it is kept as one name.</summary>
internal static class ListInText
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2020", nameof(ListInText), "One text looks like a list of names", DiagnosticSeverity.Warning);

    /// <summary>The finding, or null for a text that is no list.</summary>
    public static Finding? Check(string path, SourceSpan span, string field, string value)
    {
        if (SeparatedText.Split(value) is not { } parts)
        {
            return null;
        }

        return new Finding(
            Descriptor,
            path,
            span,
            $"'{MessageText.Of(value)}' is one name of '{field}'; for several write {MessageText.Of(SeparatedText.AsList(parts))}, "
                + $"for one write {MessageText.Of(SeparatedText.AsList([value]))}",
            MessageText.Of(value));
    }
}
