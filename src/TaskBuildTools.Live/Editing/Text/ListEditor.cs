using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>Changes the list of one pair item by item, so that the others keep their bytes.</summary>
internal sealed class ListEditor(FrontMatterEditor editor, int index)
{
    // Each step reads the whole front matter again.
    private const int MostSteps = 256;

    private const int MostCompared = 1_000_000;

    private FrontMatterText Text => editor.Text;

    private FrontMatterPair Pair => Text.Pairs[index];

    /// <summary>Puts a list where nothing, null or a single value stands.</summary>
    public void ReplaceByList(IReadOnlyList<string?> items)
    {
        ScalarPlacer placer = new(Text, Pair, PlainKind.Text);
        ListStyle style = ListStyle.Of(Text);
        string lineBreak = TextLines.BreakOf(Text.Text, Pair.KeyStart, Text.LineBreak);
        int keyIndentation = Pair.KeyStart - TextLines.StartOf(Text.Text, Pair.KeyStart);
        Expectation expectation = new(index, Items: [.. items.Select(static item => new ExpectedItem(item!))]);
        string result;
        if (BlockScalarPlace.IsBlock(Text, Pair))
        {
            BlockScalarPlace place = BlockScalarPlace.Of(Text.Text, Pair.Start, Pair.End);
            result = TextSplice.Apply(
                Text.Text,
                new TextSplice(Pair.Start, place.HeaderEnd, ListStyle.Brackets(items)),
                TextSplice.Delete(place.ContentStart, place.ContentEnd));
        }
        else if (style.IsBlock && items.Count > 0 && Pair.IsMissing)
        {
            int next = TextLines.Next(Text.Text, Pair.Colon);
            result = TextSplice.Apply(Text.Text, TextSplice.Insert(next, style.BlockLines(items, keyIndentation, lineBreak)));
        }
        else
        {
            result = placer.Place(ListStyle.Brackets(items), "");
        }

        editor.Accept(result, expectation);
    }

    /// <summary>Makes a list of one of a single value, whose bytes stay if they can stand in brackets.</summary>
    public void PutInBrackets()
    {
        string value = Text.Tree[Pair.Node].Text;
        if (BlockScalarPlace.IsBlock(Text, Pair))
        {
            ReplaceByList([value]);
            return;
        }

        string source = Text.Text[Pair.Start..Pair.End];
        Expectation expectation = new(index, Items: [new ExpectedItem(value)]);
        FrontMatterPair pair = Pair;
        FrontMatterText text = Text;

        // What is read only because it is repaired is put in quotes at last.
        bool isKept = source[0] is '@' or '`';
        editor.TryForms(value, ScalarText.FormAt(Text.Text, Pair.Start), false, form => Bracketed(form), expectation);

        string? Bracketed(ScalarForm form)
        {
            string? item = isKept ? ScalarText.Write(value, form, true, PlainKind.Text) : source;
            isKept = true;
            return item is null ? null : TextSplice.Apply(text.Text, new TextSplice(pair.Start, pair.End, "[" + item + "]"));
        }
    }

    /// <summary>Does what leads from the items to those wanted in the fewest steps.</summary>
    public void Change(IReadOnlyList<string?> items, IReadOnlyList<string?> wanted)
    {
        if ((long)items.Count * wanted.Count > MostCompared)
        {
            throw new TaskEditException(TaskEditFailure.InvalidValue, "The list is too long to be edited");
        }

        List<ListStep> steps = ListStep.Between(items, wanted);
        if (steps.Count > MostSteps)
        {
            throw new TaskEditException(TaskEditFailure.InvalidValue, "The list would change in too many places at once; edit it in parts");
        }

        foreach (ListStep step in steps)
        {
            if (step.Item is null)
            {
                Delete(step.Index);
            }
            else if (step.IsReplacement)
            {
                Replace(step.Index, step.Item);
            }
            else
            {
                Insert(step.Index, step.Item);
            }
        }
    }

    private bool IsFlow => Text.Text[Pair.Start] == '[';

    private void Delete(int item)
    {
        List<ExpectedItem> expected = OldItems();
        expected.RemoveAt(item);
        string result = IsFlow ? new FlowListText(Text, Pair).Delete(item) : new BlockListText(Text, Pair).Delete(item);
        editor.Accept(result, new Expectation(index, Items: [.. expected]));
    }

    private void Insert(int item, string value)
    {
        List<ExpectedItem> expected = OldItems();
        expected.Insert(item, new ExpectedItem(value));
        FlowListText? flow = IsFlow ? new FlowListText(Text, Pair) : null;
        BlockListText? block = IsFlow ? null : new BlockListText(Text, Pair);
        (ScalarForm form, PlainKind kind) = Neighbour(item);
        editor.TryForms(
            value,
            form,
            false,
            candidate => ScalarText.Write(value, candidate, flow is not null, kind) is { } scalar
                ? flow?.Insert(item, scalar) ?? block!.Insert(item, scalar)
                : null,
            new Expectation(index, Items: [.. expected]));
    }

    private void Replace(int item, string value)
    {
        int node = NodeOf(item);
        int start = Text.Start(node);
        bool isSimple = Text.Tree[node].Kind == YamlNodeKind.Scalar && Text.End(node) > start && Text.Text[start] is not ('|' or '>');
        if (!isSimple)
        {
            Insert(item + 1, value);
            Delete(item);
            return;
        }

        List<ExpectedItem> expected = OldItems();
        expected[item] = new ExpectedItem(value);
        FrontMatterText text = Text;
        bool isFlow = IsFlow;
        string source = text.Text[start..text.End(node)];
        editor.TryForms(
            value,
            ScalarText.FormAt(text.Text, start),
            false,
            form => ScalarText.Write(value, form, isFlow, PlainText.KindOf(source)) is { } scalar
                ? TextSplice.Apply(text.Text, new TextSplice(start, text.End(node), scalar))
                : null,
            new Expectation(index, Items: [.. expected]));
    }

    private List<ExpectedItem> OldItems()
    {
        List<ExpectedItem> items = [];
        for (int node = Pair.Node + 1; node < Text.Tree.Next(Pair.Node); node = Text.Tree.Next(node))
        {
            items.Add(new ExpectedItem(node));
        }

        return items;
    }

    private int NodeOf(int item)
    {
        int node = Pair.Node + 1;
        for (; item > 0; item--)
        {
            node = Text.Tree.Next(node);
        }

        return node;
    }

    // New items are quoted as the one before them, or else the one behind.
    private (ScalarForm Form, PlainKind Kind) Neighbour(int item)
    {
        if (Text.Tree[Pair.Node].Size == 1)
        {
            return (ScalarForm.Plain, PlainKind.Text);
        }

        int node = NodeOf(Math.Max(0, item - 1));
        if (Text.Tree[node].Kind != YamlNodeKind.Scalar || Text.End(node) <= Text.Start(node))
        {
            return (ScalarForm.Plain, PlainKind.Text);
        }

        return (ScalarText.FormAt(Text.Text, Text.Start(node)), Text.Tree[node].IsPlain ? PlainText.KindOf(Text.Tree[node].Text) : PlainKind.Text);
    }
}
