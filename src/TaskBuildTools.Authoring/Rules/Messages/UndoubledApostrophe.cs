using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1008: an apostrophe inside a single-quoted value that is not doubled, or a quote that is never closed.</summary>
internal static class UndoubledApostrophe
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1008", nameof(UndoubledApostrophe), "An apostrophe ends a single-quoted value too early", DiagnosticSeverity.Error);

    /// <param name="path">The file.</param>
    /// <param name="span">The apostrophe.</param>
    /// <param name="key">Whose value it is; may be empty.</param>
    /// <param name="rest">What follows the apostrophe; empty when it opened a value that is never closed.</param>
    public static Finding Create(string path, SourceSpan span, string key, string rest)
    {
        string whose = key.Length == 0 ? "a quoted value" : $"the quoted value of '{MessageText.Of(key)}'";
        string message = rest.Length == 0
            ? $"This quote opens {whose} and is never closed; put a value that begins with an apostrophe in double quotes"
            : $"This apostrophe ends {whose}; write it twice ('') or put the value in double quotes";
        return new Finding(Descriptor, path, span, message, key);
    }
}
