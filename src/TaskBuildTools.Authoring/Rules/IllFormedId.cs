using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Rules;

/// <summary>TBT2003: an id that does not match the schema, or that no schema allows.</summary>
internal static class IllFormedId
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("TBT2003", nameof(IllFormedId), "The id has a form that is not allowed", DiagnosticSeverity.Error);

    /// <summary>UTF-16 code units.</summary>
    public const int LengthLimit = 200;

    /// <summary>What makes a pattern match all of an id.</summary>
    public const string AnchorStart = @"\A(?:";

    /// <inheritdoc cref="AnchorStart"/>
    public const string AnchorEnd = @")\z";

    /// <param name="path">The file.</param>
    /// <param name="span">The id.</param>
    /// <param name="id">Not empty.</param>
    /// <param name="pattern">What the schema asks for, matching all of the id, or null: then any text without blanks.</param>
    public static Finding? Check(string path, SourceSpan span, string id, Regex? pattern)
    {
        string? reason = Reason(id, pattern);
        return reason is null ? null : new Finding(Descriptor, path, span, $"The id '{MessageText.Of(id)}' {reason}", MessageText.Of(id));
    }

    private static string? Reason(string id, Regex? pattern)
    {
        if (id.Length > LengthLimit)
        {
            return $"is longer than {LengthLimit} characters";
        }

        if (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]))
        {
            return "begins or ends with a space";
        }

        bool hasSpace = false;
        foreach (char c in id)
        {
            if (char.IsControl(c))
            {
                return "contains a control character";
            }

            if (IsInvisible(c))
            {
                return $"contains U+{(int)c:X4}, which does not show; remove it";
            }

            hasSpace |= char.IsWhiteSpace(c);
        }

        if (pattern is null)
        {
            return hasSpace ? "contains a space" : null;
        }

        return pattern.IsMatch(id) ? null : $"does not match the pattern '{Bare(pattern)}' of the schema";
    }

    // Two ids that look the same must be the same. The two joiners are left: some scripts are spelt with them.
    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format && c is not ('\u200C' or '\u200D');

    // The reader anchors the pattern of the schema; a message shows what the user wrote.
    private static string Bare(Regex pattern)
    {
        string text = pattern.ToString();
        return text.StartsWith(AnchorStart, StringComparison.Ordinal) ? text[AnchorStart.Length..^AnchorEnd.Length] : text;
    }
}
