using System.Globalization;
using System.Text;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>Writes any string as a C# literal that has that value, on one line, with nothing invisible in it.</summary>
internal static class StringLiteral
{
    public static string Of(string value)
    {
        // Nearly all ids and values; large manifests have many of them.
        if (value.All(c => c is >= ' ' and <= '~' and not ('"' or '\\')))
        {
            return "\"" + value + "\"";
        }

        var literal = new StringBuilder(value.Length + 2).Append('"');
        int codePoint;
        for (int i = 0; i < value.Length; i += CodePoints.Length(codePoint))
        {
            codePoint = CodePoints.At(value, i);
            if (codePoint is '"' or '\\')
            {
                literal.Append('\\').Append((char)codePoint);
            }
            else if (IsPlain(codePoint))
            {
                literal.Append(value, i, CodePoints.Length(codePoint));
            }
            else
            {
                AppendEscape(literal, codePoint);
            }
        }

        return literal.Append('"').ToString();
    }

    public static void AppendEscape(StringBuilder text, int codePoint)
    {
        if (codePoint > char.MaxValue)
        {
            text.Append("\\U").Append(codePoint.ToString("X8", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append("\\u").Append(codePoint.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether a reader sees it for what it is: no control, no direction mark, no separator but the space, nothing unassigned.</summary>
    public static bool IsPlain(int codePoint) =>
        codePoint == ' '
        || (!CodePoints.IsInvisible(codePoint)
            && CodePoints.Category(codePoint) is not (
                UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
