using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Puts a scalar where the value of a pair stands; what is around the value stays.</summary>
/// <param name="text">The front matter.</param>
/// <param name="pair">The pair; it may be edited.</param>
/// <param name="plainKind">See <see cref="ScalarText.Write"/>.</param>
internal readonly struct ScalarPlacer(FrontMatterText text, FrontMatterPair pair, PlainKind plainKind)
{
    /// <summary>The form that stands there; plain where there is no scalar.</summary>
    public ScalarForm Present => pair.IsMissing || text.Tree[pair.Node].Kind != YamlNodeKind.Scalar
        ? ScalarForm.Plain
        : ScalarText.FormAt(text.Text, pair.Start);

    /// <summary>The new front matter, or null when the form cannot hold the value.</summary>
    public string? Replace(string value, ScalarForm form)
    {
        bool wasBlock = BlockScalarPlace.IsBlock(text, pair);
        BlockScalarPlace place = wasBlock ? BlockScalarPlace.Of(text.Text, pair.Start, pair.End) : default;
        if (form is not (ScalarForm.Literal or ScalarForm.Folded))
        {
            string? scalar = ScalarText.Write(value, form, false, plainKind);
            if (scalar is null)
            {
                return null;
            }

            return wasBlock
                ? TextSplice.Apply(
                    text.Text, new TextSplice(pair.Start, place.HeaderEnd, scalar), TextSplice.Delete(place.ContentStart, place.ContentEnd))
                : Place(scalar, "");
        }

        int keyIndentation = pair.KeyStart - TextLines.StartOf(text.Text, pair.KeyStart);
        int indentation = wasBlock && place.Indentation > keyIndentation ? place.Indentation : keyIndentation + 2;
        string lineBreak = TextLines.BreakOf(text.Text, pair.KeyStart, text.LineBreak);
        if (BlockScalarText.Write(value, form, indentation, keyIndentation, lineBreak) is not { } block)
        {
            return null;
        }

        if (!wasBlock)
        {
            return Place(block.Header, block.Content);
        }

        bool keeps = place.Keeps || block.Header.EndsWith('+');
        int contentEnd = keeps ? BlankLinesEnd(place.ContentEnd) : place.ContentEnd;
        return TextSplice.Apply(
            text.Text, new TextSplice(pair.Start, place.HeaderEnd, block.Header), new TextSplice(place.ContentStart, contentEnd, block.Content));
    }

    /// <summary>Puts something in the value's place, and lines behind the line that it then ends on.</summary>
    public string Place(string value, string lines)
    {
        int after = TextLines.Next(text.Text, pair.End);
        TextSplice below = TextSplice.Insert(after, lines);
        bool isBelow = pair.Start > TextLines.EndOf(text.Text, pair.Colon);
        if (!isBelow && !pair.IsMissing)
        {
            return TextSplice.Apply(text.Text, new TextSplice(pair.Start, pair.End, value), below);
        }

        TextSplice behindColon = BehindColon(text.Text, pair.Colon, value);
        if (!isBelow)
        {
            return TextSplice.Apply(text.Text, behindColon, below);
        }

        int start = TextLines.IsFirstOnLine(text.Text, pair.Start) ? TextLines.StartOf(text.Text, pair.Start) : pair.Start;
        if (lines.Length == 0)
        {
            return TextSplice.Apply(text.Text, behindColon, TextSplice.Delete(start, after));
        }

        int next = TextLines.Next(text.Text, pair.Colon);
        return TextSplice.Apply(text.Text, behindColon, TextSplice.Insert(next, lines), TextSplice.Delete(start, after));
    }

    /// <summary>
    /// Puts a value behind a colon that nothing but blanks and a comment follow on its line: behind one blank, and before
    /// those that lead to the comment.
    /// </summary>
    public static TextSplice BehindColon(string text, int colon, string value)
    {
        int position = colon + 1;
        int content = TextLines.SkipSpaces(text, position);
        bool usesSpace = content > position && (content == text.Length || text[content] != '#');
        return TextSplice.Insert(usesSpace ? position + 1 : position, usesSpace ? value : " " + value);
    }

    private int BlankLinesEnd(int position)
    {
        while (position < text.Text.Length && text.Text.AsSpan(position..TextLines.EndOf(text.Text, position)).Trim(" \t").IsEmpty)
        {
            position = TextLines.Next(text.Text, position);
        }

        return position;
    }
}
