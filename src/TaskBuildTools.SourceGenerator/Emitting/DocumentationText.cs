using System.Text;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>Writes any string as text of an XML documentation comment, on one line.</summary>
internal static class DocumentationText
{
    /// <summary>Longer text is cut; a tooltip shows no more.</summary>
    private const int MaxLength = 200;

    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiPresentation = 0xFE0F;

    /// <summary>Free text such as a title: blanks of any kind become one space, invisible characters their C# escape.</summary>
    public static string OfText(string text) => Write(text, exact: false);

    /// <summary>A value as the C# literal that it is, so that a reader sees every space and every escape.</summary>
    public static string OfLiteral(string value) => Write(StringLiteral.Of(value), exact: true);

    private static string Write(string text, bool exact)
    {
        var written = new StringBuilder(text.Length);
        bool spaceBefore = true;
        int codePoint;
        for (int i = 0; i < text.Length; i += CodePoints.Length(codePoint))
        {
            if (i >= MaxLength)
            {
                return written.Append('…').ToString();
            }

            codePoint = CodePoints.At(text, i);
            bool isSpace = !exact && CodePoints.IsSpace(codePoint);
            if (isSpace && !spaceBefore)
            {
                written.Append(' ');
            }
            else if (!isSpace)
            {
                Append(written, codePoint);
            }

            spaceBefore = isSpace;
        }

        return exact ? written.ToString() : written.ToString().TrimEnd(' ');
    }

    private static void Append(StringBuilder written, int codePoint)
    {
        switch (codePoint)
        {
            case '&':
                written.Append("&amp;");
                break;
            case '<':
                written.Append("&lt;");
                break;
            case '>':
                written.Append("&gt;");
                break;
            case ZeroWidthJoiner or EmojiPresentation:
                // Harmless in a comment, and many emoji fall apart without them.
                written.Append((char)codePoint);
                break;
            default:
                if (StringLiteral.IsPlain(codePoint))
                {
                    written.Append(codePoint > char.MaxValue ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString());
                }
                else
                {
                    StringLiteral.AppendEscape(written, codePoint);
                }

                break;
        }
    }
}
