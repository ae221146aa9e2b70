using System.Globalization;
using System.Text;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Writes a text as a YAML scalar on one line.</summary>
internal static class ScalarText
{
    /// <summary>The form of the scalar that begins there.</summary>
    public static ScalarForm FormAt(string text, int start) => start >= text.Length ? ScalarForm.Plain : text[start] switch
    {
        '\'' => ScalarForm.SingleQuoted,
        '"' => ScalarForm.DoubleQuoted,
        '|' => ScalarForm.Literal,
        '>' => ScalarForm.Folded,
        _ => ScalarForm.Plain,
    };

    /// <summary>The forms to try, the best first; the last one can hold everything.</summary>
    /// <param name="value">What shall be written.</param>
    /// <param name="present">The form that stands there, or that the neighbours have.</param>
    /// <param name="mayBeBlock">Whether there is room for a block scalar.</param>
    public static IEnumerable<ScalarForm> Candidates(string value, ScalarForm present, bool mayBeBlock)
    {
        bool isMultiline = value.AsSpan().Trim('\n').Contains('\n');
        if (mayBeBlock && value.Length > 0 && present is ScalarForm.Literal or ScalarForm.Folded)
        {
            yield return present;
            yield return ScalarForm.Literal;
        }

        if (present != ScalarForm.DoubleQuoted)
        {
            if (present != ScalarForm.SingleQuoted)
            {
                yield return ScalarForm.Plain;
                if (mayBeBlock && isMultiline)
                {
                    yield return ScalarForm.Literal;
                }
            }

            // An apostrophe would have to be doubled in single quotes.
            if (present == ScalarForm.SingleQuoted || !value.Contains('\'') || value.AsSpan().ContainsAny('"', '\\'))
            {
                yield return ScalarForm.SingleQuoted;
            }
        }

        yield return ScalarForm.DoubleQuoted;
    }

    /// <summary>The scalar, or null when the form cannot hold the text.</summary>
    /// <param name="value">What shall be read.</param>
    /// <param name="form">Not a block form.</param>
    /// <param name="isInBrackets">Whether it stands in a list in brackets.</param>
    /// <param name="plainKind">What a text without quotes may be taken for, beside a text.</param>
    public static string? Write(string value, ScalarForm form, bool isInBrackets, PlainKind plainKind)
    {
        switch (form)
        {
            case ScalarForm.Plain:
                PlainKind kind = PlainText.KindOf(value);
                bool isMeant = kind == PlainKind.Text || (kind == plainKind && kind != PlainKind.Null);
                return isMeant && PlainText.IsAllowed(value, isInBrackets) ? value : null;
            case ScalarForm.SingleQuoted:
                return PlainText.IsPrintable(value) ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : null;
            case ScalarForm.DoubleQuoted:
                return DoubleQuoted(value);
            default:
                throw new ArgumentOutOfRangeException(nameof(form));
        }
    }

    private static string DoubleQuoted(string value)
    {
        StringBuilder result = new(value.Length + 16);
        result.Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    result.Append('\\').Append(c);
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                default:
                    if (PlainText.IsPrintable(c.ToString()))
                    {
                        result.Append(c);
                    }
                    else
                    {
                        result.Append(c > 0xFF ? "\\u" : "\\x").Append(((int)c).ToString(c > 0xFF ? "X4" : "X2", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return result.Append('"').ToString();
    }
}
