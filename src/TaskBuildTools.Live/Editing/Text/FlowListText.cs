namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Edits a list in brackets, on one line or on several.</summary>
internal sealed class FlowListText
{
    private readonly FrontMatterText _text;
    private readonly FrontMatterPair _pair;
    private readonly List<(int Start, int End)> _items = [];

    public FlowListText(FrontMatterText text, FrontMatterPair pair)
    {
        _text = text;
        _pair = pair;
        for (int node = pair.Node + 1; node < text.Tree.Next(pair.Node); node = text.Tree.Next(node))
        {
            _items.Add((text.Start(node), text.End(node)));
        }
    }

    private string Source => _text.Text;

    public string Insert(int index, string scalar)
    {
        if (_items.Count == 0)
        {
            int inner = _pair.Start + 1;
            bool isEmpty = Source.AsSpan(inner..(_pair.End - 1)).Trim(" \t").IsEmpty;
            return TextSplice.Apply(Source, new TextSplice(inner, isEmpty ? _pair.End - 1 : inner, scalar));
        }

        (int Start, int End) item = _items[Math.Min(index, _items.Count - 1)];
        bool hasOwnLine = HasOwnLine(item);
        string lineBreak = TextLines.BreakOf(Source, item.Start, _text.LineBreak);
        int lineStart = TextLines.StartOf(Source, item.Start);
        string indentation = Source[lineStart..item.Start];
        if (index < _items.Count)
        {
            return hasOwnLine
                ? TextSplice.Apply(Source, TextSplice.Insert(lineStart, indentation + scalar + "," + lineBreak))
                : TextSplice.Apply(Source, TextSplice.Insert(item.Start, scalar + "," + Separator()));
        }

        if (!hasOwnLine)
        {
            return TextSplice.Apply(Source, TextSplice.Insert(item.End, "," + Separator() + scalar));
        }

        bool hasComma = CommaAfter(item.End) >= 0;
        int next = TextLines.Next(Source, item.End);
        string line = indentation + scalar + (hasComma ? "," : "") + lineBreak;
        return hasComma
            ? TextSplice.Apply(Source, TextSplice.Insert(next, line))
            : TextSplice.Apply(Source, TextSplice.Insert(item.End, ","), TextSplice.Insert(next, line));
    }

    public string Delete(int index)
    {
        (int start, int end) = _items[index];
        int comma = CommaAfter(end);
        bool isLast = index == _items.Count - 1;
        int commaBefore = index > 0 ? CommaAfter(_items[index - 1].End) : -1;
        if (HasOwnLine((start, end)))
        {
            TextSplice line = TextSplice.Delete(TextLines.StartOf(Source, start), TextLines.Next(Source, end));
            return isLast && comma < 0 && commaBefore >= 0
                ? TextSplice.Apply(Source, TextSplice.Delete(commaBefore, commaBefore + 1), line)
                : TextSplice.Apply(Source, line);
        }

        if (_items.Count == 1)
        {
            bool isAllSpace = Source.AsSpan((_pair.Start + 1)..start).Trim(" \t").IsEmpty
                && Source.AsSpan((comma < 0 ? end : comma + 1)..(_pair.End - 1)).Trim(" \t").IsEmpty;
            return TextSplice.Apply(Source, isAllSpace
                ? TextSplice.Delete(_pair.Start + 1, _pair.End - 1)
                : TextSplice.Delete(start, comma < 0 ? end : comma + 1));
        }

        if (isLast)
        {
            bool isBeside = Source.AsSpan((commaBefore + 1)..start).Trim(" \t").IsEmpty;
            return isBeside
                ? TextSplice.Apply(Source, TextSplice.Delete(commaBefore, end))
                : TextSplice.Apply(Source, TextSplice.Delete(commaBefore, commaBefore + 1), TextSplice.Delete(start, end));
        }

        int next = _items[index + 1].Start;
        if (Source.AsSpan((comma + 1)..next).Trim(" \t").IsEmpty)
        {
            return TextSplice.Apply(Source, TextSplice.Delete(start, next));
        }

        bool followsComma = commaBefore >= 0 && Source.AsSpan((commaBefore + 1)..start).Trim(" \t").IsEmpty;
        return TextSplice.Apply(Source, TextSplice.Delete(followsComma ? commaBefore + 1 : start, comma + 1));
    }

    // Nothing beside it but its comma and a comment.
    private bool HasOwnLine((int Start, int End) item)
    {
        if (!TextLines.IsFirstOnLine(Source, item.Start))
        {
            return false;
        }

        int comma = CommaAfter(item.End);
        int lineEnd = TextLines.EndOf(Source, item.End);
        int behind = TextLines.SkipSpaces(Source, comma >= 0 && comma < lineEnd ? comma + 1 : item.End);
        return behind == lineEnd || (Source[behind] == '#' && Source[behind - 1] is ' ' or '\t');
    }

    private int CommaAfter(int end)
    {
        int position = TextLines.SkipToContent(Source, end);
        return position < Source.Length && Source[position] == ',' ? position : -1;
    }

    // What stands behind a comma in this list.
    private string Separator()
    {
        if (_items.Count < 2)
        {
            return " ";
        }

        string between = Source[(CommaAfter(_items[0].End) + 1).._items[1].Start];
        return between.AsSpan().Trim(" \t").IsEmpty ? between : " ";
    }
}
