using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Findings;

/// <summary>
/// One diagnostic at one place. It has no severity yet: schema, .editorconfig and the build decide that when it is
/// reported, so a finding can be cached without them.
/// </summary>
/// <param name="Descriptor">The catalogue entry.</param>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Span">The offending token, in the file.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Key">
/// What tells this finding from others of the same id in the same file, without lines or columns (an id, a value, a
/// field name): a baseline stays valid while the file around it moves.
/// </param>
/// <param name="Related">Other places that belong to it.</param>
internal sealed record Finding(
    DiagnosticDescriptor Descriptor,
    string Path,
    SourceSpan Span,
    string Message,
    string Key,
    ImmutableArray<RelatedPlace> Related)
{
    public Finding(DiagnosticDescriptor descriptor, string path, SourceSpan span, string message, string key = "")
        : this(descriptor, path, span, message, key, [])
    {
    }

    public string Id => Descriptor.Id;

    /// <summary>What makes this finding needless while it is reported itself; null for most. Not kept with what was reported.</summary>
    public FindingCause? Cause { get; init; }
}
