using System.Text.RegularExpressions;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>
/// What can stand in YAML without quotes (YAML 1.2.2, section 7.3.3), and what it would be taken for (the core schema,
/// section 10.3, and the types of YAML 1.1, which many readers still follow).
/// </summary>
internal static partial class PlainText
{
    /// <summary>Whether the text can be written without quotes on one line. True only when sure.</summary>
    public static bool IsAllowed(string text, bool isInBrackets)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || !IsPrintable(text))
        {
            return false;
        }

        if (text[0] is ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`')
        {
            return false;
        }

        if (text[0] is '-' or '?' or ':' && (text.Length == 1 || text[1] is ' ' or '\t' || isInBrackets))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isForbidden = text[i] switch
            {
                ':' => i + 1 == text.Length || text[i + 1] is ' ' or '\t' || (isInBrackets && text[i + 1] is ',' or '[' or ']' or '{' or '}'),
                '#' => text[i - 1] is ' ' or '\t',
                ',' or '[' or ']' or '{' or '}' => isInBrackets,
                _ => false,
            };
            if (isForbidden)
            {
                return false;
            }
        }

        return !text.StartsWith("---", StringComparison.Ordinal) && !text.StartsWith("...", StringComparison.Ordinal);
    }

    /// <summary>Whether all characters stand for themselves, blanks and tabs included, and no line ends within.</summary>
    public static bool IsPrintable(string text)
    {
        foreach (char c in text)
        {
            if ((char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }

    public static PlainKind KindOf(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
        {
            return PlainKind.Null;
        }

        if (text.Length <= 5 && text.ToUpperInvariant() is "Y" or "N" or "YES" or "NO" or "ON" or "OFF" or "TRUE" or "FALSE" or "=")
        {
            return PlainKind.Boolean;
        }

        if (text[0] is not ('+' or '-' or '.' or (>= '0' and <= '9')))
        {
            return PlainKind.Text;
        }

        return Dates().IsMatch(text) ? PlainKind.Date : Numbers().IsMatch(text) ? PlainKind.Number : PlainKind.Text;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    // Decimal, octal, hexadecimal, binary, with underscores, in sixties, infinite and not a number.
    [GeneratedRegex(
        @"^[-+]?(0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|\.[0-9][0-9_]*([eE][-+]?[0-9]+)?|\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
