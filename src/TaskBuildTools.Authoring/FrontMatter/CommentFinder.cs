namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Finds the comments of a text that was read, which the nodes do not tell of.</summary>
internal static class CommentFinder
{
    /// <summary>
    /// Those that follow something (not <see cref="CommentPlace.Elsewhere"/>), in the order of the text. O(length); without a
    /// <c>#</c> one vectorized pass.
    /// </summary>
    public static List<YamlComment> Find(YamlDocument document)
    {
        ReadOnlySpan<char> text = document.Text.Characters;
        List<YamlComment> comments = [];
        if (document.Tree is not { } tree || !text.Contains('#'))
        {
            return comments;
        }

        int scalar = -1;
        int position = 0;
        for (int node = 0; node < tree.Count; node++)
        {
            // Empty values have no place of their own, and copies stand elsewhere.
            ref YamlNode next = ref tree[node];
            if (next.Kind == YamlNodeKind.Scalar && !next.IsCopy && next.Start < next.End && next.Start >= position)
            {
                FindBetween(text, tree, scalar, position, next.Start, comments);
                scalar = node;
                position = next.End;
            }
        }

        FindBetween(text, tree, scalar, position, text.Length, comments);
        return comments;
    }

    private static void FindBetween(
        ReadOnlySpan<char> text, YamlTree tree, int scalar, int start, int end, List<YamlComment> comments)
    {
        int position = start;
        while (position < end && text[position..end].IndexOf('#') is >= 0 and var length)
        {
            position += length;
            if (position > 0 && text[position - 1] is not (' ' or '\t' or '\n' or '\r' or '[' or '{' or ','))
            {
                position++;
                continue;
            }

            int lineEnd = text[position..].IndexOfAny('\n', '\r');
            lineEnd = lineEnd < 0 ? text.Length : position + lineEnd;
            int commentEnd = position + text[position..lineEnd].TrimEnd(" \t").Length;
            CommentPlace place = PlaceOf(text, tree, scalar, start, position);
            if (place != CommentPlace.Elsewhere)
            {
                comments.Add(new YamlComment(position, commentEnd, place, scalar, IsLikelyText(text[position..commentEnd])));
            }

            position = lineEnd;
        }
    }

    private static CommentPlace PlaceOf(ReadOnlySpan<char> text, YamlTree tree, int scalar, int gapStart, int comment)
    {
        ReadOnlySpan<char> gap = text[gapStart..comment];
        int lineBreak = gap.LastIndexOfAny('\n', '\r');
        ReadOnlySpan<char> onLine = gap[(lineBreak + 1)..].Trim(" \t");
        bool isText = scalar >= 0 && tree[scalar].IsPlain;
        if (onLine.IsEmpty && lineBreak < 0)
        {
            return isText ? CommentPlace.AfterText : CommentPlace.Elsewhere;
        }

        if (onLine.IsEmpty)
        {
            ReadOnlySpan<char> before = gap[..(lineBreak + 1)].Trim(" \t");
            bool isBelowKey = before is ":\n" or ":\r\n" or ":\r";
            bool isBelow = isBelowKey || (isText && before is "\n" or "\r\n" or "\r");
            return !isBelow || Column(text, comment) <= Indentation(text, tree[scalar].Start) ? CommentPlace.Elsewhere
                : isBelowKey ? CommentPlace.BelowKey
                : CommentPlace.BelowText;
        }

        return onLine switch
        {
            ":" => CommentPlace.AfterKey,
            [.., '-'] => CommentPlace.AfterDash,
            [.., '[' or '{' or ','] => CommentPlace.InBrackets,
            _ => CommentPlace.Elsewhere,
        };
    }

    private static int Column(ReadOnlySpan<char> text, int index) => index - LineStart(text, index);

    private static int Indentation(ReadOnlySpan<char> text, int index)
    {
        ReadOnlySpan<char> line = text[LineStart(text, index)..];
        return line.Length - line.TrimStart(' ').Length;
    }

    private static int LineStart(ReadOnlySpan<char> text, int index) => text[..index].LastIndexOfAny('\n', '\r') + 1;

    /// <summary>See <see cref="YamlComment.IsLikelyText"/>.</summary>
    public static bool IsLikelyText(ReadOnlySpan<char> comment) =>
        comment.Length > 1 && comment[1] is not (' ' or '\t' or '#' or '-' or '=' or '*' or '~' or '!' or '.' or '/' or '+' or '|' or ':' or ';' or ',');
}
