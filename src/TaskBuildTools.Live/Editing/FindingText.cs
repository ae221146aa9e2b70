using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Live.Editing;

/// <summary>Findings within a sentence: their ids, places and messages.</summary>
internal static class FindingText
{
    private const int MostShown = 5;

    /// <summary>The first of them, such as <c>TBT2006 at tasks/a.md(4,9): The status is unknown</c>, and how many more there are.</summary>
    public static string Of(ImmutableArray<Finding> findings)
    {
        string text = string.Join("; ", findings.Take(MostShown).Select(Of));
        return findings.Length > MostShown ? $"{text}; and {findings.Length - MostShown} more" : text;
    }

    private static string Of(Finding finding)
    {
        string place = finding.Span.IsEmpty ? "" : $"({finding.Span.Line},{finding.Span.Column})";
        return $"{finding.Id} at {MessageText.OnOneLine(finding.Path)}{place}: {finding.Message}";
    }
}
