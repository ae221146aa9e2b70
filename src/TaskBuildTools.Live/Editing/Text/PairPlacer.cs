using TaskBuildTools.Authoring.Binding;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>
/// Adds a pair: behind the nearest of the fields that stand before it in the schema, else at the end; in the style of
/// what is there.
/// </summary>
internal sealed class PairPlacer
{
    private readonly FrontMatterText _text;
    private readonly string _key;
    private readonly PlainKind _plainKind;
    private readonly int _position;
    private readonly int _indentation;
    private readonly string _lineBreak;

    public PairPlacer(FrontMatterText text, FieldNames fields, int field, string key, PlainKind plainKind)
    {
        _text = text;
        _plainKind = plainKind;
        _key = ScalarText.Write(key, ScalarForm.Plain, false, PlainKind.Text)
            ?? ScalarText.Write(key, ScalarForm.SingleQuoted, false, PlainKind.Text)
            ?? ScalarText.Write(key, ScalarForm.DoubleQuoted, false, PlainKind.Text)!;
        int before = -1;
        for (int i = 0; i < text.Pairs.Length; i++)
        {
            int other = text.Pairs[i].Field;
            if (field >= 0 && other >= 0 && other < field && (before < 0 || other > text.Pairs[before].Field))
            {
                before = i;
            }
        }

        FrontMatterPair? first = text.Pairs.Length > 0 ? text.Pairs[0] : null;
        _indentation = first is { } pair ? pair.KeyStart - TextLines.StartOf(text.Text, pair.KeyStart) : 0;
        Index = before < 0 ? text.Pairs.Length : before + 1;
        _position = before < 0 ? text.Text.Length : text.NextLineAfter(text.Pairs[before]);
        int neighbour = before >= 0 ? text.Pairs[before].KeyStart : text.Pairs.Length > 0 ? text.Pairs[^1].KeyStart : 0;
        _lineBreak = TextLines.BreakOf(text.Text, neighbour, text.LineBreak);
    }

    /// <summary>The place of the new pair among all.</summary>
    public int Index { get; }

    public string? Insert(string value, ScalarForm form)
    {
        if (form is not (ScalarForm.Literal or ScalarForm.Folded))
        {
            return ScalarText.Write(value, form, false, _plainKind) is { } scalar ? Insert(" " + scalar + _lineBreak) : null;
        }

        return BlockScalarText.Write(value, form, _indentation + 2, _indentation, _lineBreak) is { } block
            ? Insert(" " + block.Header + _lineBreak + block.Content)
            : null;
    }

    public string Insert(IReadOnlyList<string?> items)
    {
        ListStyle style = ListStyle.Of(_text);
        return Insert(style.IsBlock && items.Count > 0
            ? _lineBreak + style.BlockLines(items, _indentation, _lineBreak)
            : " " + ListStyle.Brackets(items) + _lineBreak);
    }

    private string Insert(string rest) =>
        TextSplice.Apply(_text.Text, TextSplice.Insert(_position, new string(' ', _indentation) + _key + ":" + rest));
}
