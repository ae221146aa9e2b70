using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9007: the baseline lists findings that are no longer there.</summary>
internal static class StaleBaseline
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9007",
        nameof(StaleBaseline),
        "The baseline lists findings that no longer occur",
        DiagnosticSeverity.Info);

    /// <param name="path">Of the baseline.</param>
    /// <param name="line">Of the first stale entry.</param>
    /// <param name="count">Of stale entries.</param>
    /// <param name="first">What the first stale entry says.</param>
    public static Finding Create(string path, int line, int count, (string Id, string Path, string Key) first)
    {
        string key = first.Key.Length == 0 ? "" : $" ({MessageText.Of(first.Key)})";
        string entry = $"{first.Id} in {MessageText.OnOneLine(first.Path)}{key}";
        string message = count == 1
            ? $"1 entry of the baseline no longer occurs: {entry}; remove it, so that it cannot return unnoticed"
            : $"{count} entries of the baseline no longer occur; the first is {entry}; remove them, so that they cannot return unnoticed";
        return new Finding(Descriptor, path, SourceSpan.OnLine(line, 1, 0), message);
    }
}
