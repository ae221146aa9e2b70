using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT2017: an item of a list has no value; it is left out.</summary>
internal static class EmptyListItem
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2017", nameof(EmptyListItem), "A list has an empty item", DiagnosticSeverity.Warning);

    /// <param name="path">The file.</param>
    /// <param name="span">The item.</param>
    /// <param name="field">The list.</param>
    /// <param name="isComment">Whether a comment stands in its place.</param>
    public static Finding Create(string path, SourceSpan span, string field, bool isComment = false) => new(
        Descriptor,
        path,
        span,
        $"An item of '{field}' has no value; it is left out{(isComment ? $" ({CommentInValue.Reason})" : "")}",
        field);
}
