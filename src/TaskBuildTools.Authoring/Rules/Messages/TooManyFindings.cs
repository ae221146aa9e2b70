using System.Globalization;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT1018: a file has more findings than are listed; this one counts the rest.</summary>
internal static class TooManyFindings
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT1018", nameof(TooManyFindings), "The file has more findings than are listed", DiagnosticSeverity.Warning);

    /// <param name="path">The file.</param>
    /// <param name="span">The first finding that is not listed.</param>
    /// <param name="dropped">How many findings of each diagnostic are not listed.</param>
    public static Finding Create(string path, SourceSpan span, IReadOnlyDictionary<string, int> dropped)
    {
        string[] ids = [.. dropped.Keys.Order(StringComparer.Ordinal)];
        int count = dropped.Values.Sum();
        string counts = string.Join(", ", ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"{dropped[id]} {id}")));
        string subject = count == 1
            ? "1 more finding of this file is not listed"
            : string.Create(CultureInfo.InvariantCulture, $"{count} more findings of this file are not listed");

        // Without the counts, which change with every correction.
        return new Finding(Descriptor, path, span, $"{subject} ({counts}); correct those that are listed and build again", string.Join(' ', ids));
    }

    /// <summary>The ids of the findings that one of this kind counts.</summary>
    public static string[] IdsCountedBy(Finding finding) => finding.Key.Split(' ');
}
