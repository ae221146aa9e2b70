using System.Globalization;
using System.Text.RegularExpressions;

namespace TaskBuildTools.Live.Editing;

/// <summary>Sees in a pattern of ids how they are counted: a fixed beginning and then a number. Pure functions.</summary>
internal static partial class CountedIdPattern
{
    /// <summary>
    /// The beginning and the fewest digits that a pattern such as <c>task-\d+</c>, <c>T[0-9]{4}</c> or <c>^task-(\d+)(\.\d+)*$</c>
    /// asks for; null for a pattern that is not of this form.
    /// </summary>
    public static (string Prefix, int Width)? Read(string? pattern)
    {
        if (pattern is null || Form().Match(pattern) is not { Success: true } match)
        {
            return null;
        }

        string prefix = match.Groups["prefix"].Value.Replace(@"\", "", StringComparison.Ordinal);
        int width = match.Groups["digit"].Captures.Count - 1;
        string repeat = match.Groups["repeat"].Value;
        width += repeat switch
        {
            "" or "+" => 1,
            "*" => 0,
            _ => int.Parse(repeat.AsSpan(1, repeat.AsSpan().IndexOfAny(',', '}') - 1), CultureInfo.InvariantCulture),
        };
        return width > 100 ? null : (prefix, Math.Max(1, width));
    }

    [GeneratedRegex(
        """
        ^\^?
        (?<prefix>(?:[\p{L}0-9_\-/\#:]|\\[\-./_])*)
        (?<group>\((?:\?:)?)?
        (?<digit>\\d|\[0-9\]|\[1-9\])+
        (?<repeat>\+|\*|\{[0-9]{1,3}(?:,[0-9]{0,3})?\})?
        (?(group)\))
        (?:\((?:\?:)?[^()|]*\)[*?])?
        \$?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
