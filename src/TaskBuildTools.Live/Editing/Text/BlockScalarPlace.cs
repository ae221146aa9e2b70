using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Where the parts of a block scalar (<c>|</c>, <c>&gt;</c>) stand.</summary>
/// <param name="HeaderEnd">Behind the indicators; a comment may follow.</param>
/// <param name="ContentStart">The line after the header's.</param>
/// <param name="ContentEnd">Behind the break of the last line that is not blank.</param>
/// <param name="Indentation">Blanks before its lines; 0 when it has none.</param>
/// <param name="Keeps">Whether the blank lines at its end are part of it (<c>+</c>).</param>
internal readonly record struct BlockScalarPlace(int HeaderEnd, int ContentStart, int ContentEnd, int Indentation, bool Keeps)
{
    public static bool IsBlock(FrontMatterText text, FrontMatterPair pair) =>
        !pair.IsMissing && text.Tree[pair.Node].Kind == YamlNodeKind.Scalar && text.Text[pair.Start] is '|' or '>';

    public static BlockScalarPlace Of(string text, int start, int end)
    {
        int headerEnd = start + 1;
        bool keeps = false;
        int indentation = 0;
        while (headerEnd < text.Length && text[headerEnd] is '+' or '-' or (>= '1' and <= '9'))
        {
            keeps |= text[headerEnd] == '+';
            if (char.IsAsciiDigit(text[headerEnd]))
            {
                // Counted from the key.
                int line = TextLines.StartOf(text, start);
                indentation = TextLines.SkipSpaces(text, line) - line + text[headerEnd] - '0';
            }

            headerEnd++;
        }

        int contentStart = TextLines.Next(text, headerEnd);
        int contentEnd = Math.Max(contentStart, end <= contentStart ? contentStart : TextLines.Next(text, end));
        for (int line = contentStart; line < contentEnd && indentation == 0; line = TextLines.Next(text, line))
        {
            int lineEnd = TextLines.EndOf(text, line);
            int content = text.AsSpan(line..lineEnd).IndexOfAnyExcept(' ');
            indentation = content < 0 ? 0 : content;
        }

        return new BlockScalarPlace(headerEnd, contentStart, contentEnd, indentation, keeps);
    }
}
