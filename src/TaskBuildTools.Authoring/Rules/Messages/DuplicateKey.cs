using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1009: a mapping has a key twice, or under two names of the same field.</summary>
internal static class DuplicateKey
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1009", nameof(DuplicateKey), "A key is duplicated", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The second key.</param>
    /// <param name="key">The second key.</param>
    /// <param name="first">The first key, which differs from the second where one is an alias.</param>
    /// <param name="firstSpan">Where it stands.</param>
    public static Finding Create(string path, SourceSpan span, string key, string first, SourceSpan firstSpan)
    {
        string message = key == first
            ? $"'{MessageText.Of(key)}' is duplicated; remove one of the two"
            : $"'{MessageText.Of(key)}' and '{first}' are the same field; remove one of the two";
        return new Finding(Descriptor, path, span, message, MessageText.Of(key), [new RelatedPlace(path, firstSpan, "First here")]);
    }
}
