namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Edits a list whose items stand on lines of their own behind hyphens.</summary>
internal sealed class BlockListText(FrontMatterText text, FrontMatterPair pair)
{
    private readonly List<BlockItemPlace> _items = BlockItemPlace.Find(text, pair.Node, pair.Colon);

    /// <summary>Without the lines of an item; without the last one it is an empty list in brackets.</summary>
    public string Delete(int index)
    {
        BlockItemPlace item = _items[index];
        TextSplice lines = TextSplice.Delete(TextLines.StartOf(text.Text, item.Dash), TextLines.Next(text.Text, item.End));
        if (_items.Count > 1)
        {
            return TextSplice.Apply(text.Text, lines);
        }

        return TextSplice.Apply(text.Text, ScalarPlacer.BehindColon(text.Text, pair.Colon, "[]"), lines);
    }

    /// <summary>With an item before the one of that index, indented as the first one is.</summary>
    public string Insert(int index, string scalar)
    {
        BlockItemPlace first = _items[0];
        int lineStart = TextLines.StartOf(text.Text, first.Dash);
        BlockItemPlace neighbour = _items[Math.Max(0, index - 1)];
        int position = index == 0 ? lineStart : TextLines.Next(text.Text, neighbour.End);
        int valueStart = TextLines.SkipSpaces(text.Text, first.Dash + 1);
        bool isBeside = first.End > first.Dash + 1 && valueStart < TextLines.EndOf(text.Text, first.Dash) && text.Text[valueStart] != '#';
        string gap = isBeside ? text.Text[(first.Dash + 1)..valueStart] : " ";
        string line = text.Text[lineStart..first.Dash] + "-" + gap + scalar + TextLines.BreakOf(text.Text, neighbour.Dash, text.LineBreak);
        return TextSplice.Apply(text.Text, TextSplice.Insert(position, line));
    }
}
