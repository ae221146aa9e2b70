using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1017: a <c>#</c> that looks like text begins a comment, which cuts the value or is all there is of it.</summary>
internal static class CommentInValue
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1017", nameof(CommentInValue), "A '#' begins a comment within a value", DiagnosticSeverity.Warning);

    /// <summary>What other diagnostics add where such a comment is their reason.</summary>
    public const string Reason = "a '#' begins a comment here: put the value in quotes";

    /// <param name="path">The file.</param>
    /// <param name="span">The comment.</param>
    /// <param name="field">The key, as written or the field's name.</param>
    /// <param name="read">What is read of the value; empty where nothing is.</param>
    /// <param name="comment">The comment with its <c>#</c>.</param>
    /// <param name="isItem">Whether it stands in the place of an item of a list.</param>
    public static Finding Create(string path, SourceSpan span, string field, string read, string comment, bool isItem)
    {
        string effect = read.Length == 0
            ? $"{(isItem ? "no item" : "nothing")} is read for '{MessageText.Of(field)}'"
            : $"only '{MessageText.Of(read)}' is read for '{MessageText.Of(field)}'";
        return new Finding(
            Descriptor,
            path,
            span,
            $"A '#' begins a comment here, so {effect}; put the whole value in quotes, or a space after the '#' if it is a comment",
            MessageText.Of($"{field}: {read}{comment}"));
    }
}
