using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>
/// Applies operations to a front matter, one by one. After each the new text is read, and it must say what it said
/// before but for the one field, and in that exactly what was wanted.
/// </summary>
/// <param name="fields">The schema.</param>
/// <param name="text">The front matter before.</param>
internal sealed class FrontMatterEditor(FieldNames fields, FrontMatterText text)
{
    /// <summary>The front matter after the operations so far.</summary>
    public FrontMatterText Text { get; private set; } = text;

    public void Apply(SetField operation)
    {
        (int field, string key) = Resolve(operation.Field);
        TaskFieldKind? kind = field < 0 ? null : fields.Schema.Fields[field].Kind;
        bool isList = kind is TaskFieldKind.NameList or TaskFieldKind.Dependencies;
        FieldValue value = operation.Value;
        if (value.Kind == FieldValueKind.List || isList)
        {
            if (kind is not null && !isList)
            {
                throw new TaskEditException(TaskEditFailure.InvalidValue, $"'{operation.Field}' takes a single value, not a list");
            }

            SetList(field, key, value.Kind == FieldValueKind.List ? [.. value.Items] : [TextOf(value, field, key)]);
        }
        else
        {
            SetScalar(field, key, TextOf(value, field, key));
        }
    }

    public void Apply(RemoveField operation)
    {
        (int field, string key) = Resolve(operation.Field);
        for (int index = Text.Find(field, key); index >= 0; index = Text.Find(field, key))
        {
            FrontMatterPair pair = Editable(index);
            string result = TextSplice.Apply(
                Text.Text, TextSplice.Delete(TextLines.StartOf(Text.Text, pair.KeyStart), Text.NextLineAfter(pair)));
            Accept(result, new Expectation(index, IsRemoved: true));
        }
    }

    public void Apply(AddToList operation)
    {
        (int field, string key) = ResolveList(operation.Field);
        List<string?> items = Items(field, key);
        if (items.Exists(item => item is not null && IsSame(field, item, operation.Item)))
        {
            return;
        }

        EditList(field, key, items, [.. items, operation.Item]);
    }

    public void Apply(RemoveFromList operation)
    {
        (int field, string key) = ResolveList(operation.Field);
        List<string?> items = Items(field, key);
        EditList(field, key, items, items.FindAll(item => item is null || !IsSame(field, item, operation.Item)));
    }

    private void SetList(int field, string key, string[] wanted)
    {
        int index = Text.Find(field, key);
        if (index >= 0 && wanted.Length == 1 && Text.Tree[Text.Pairs[index].Node].Kind == YamlNodeKind.Scalar && !Text.Tree[Text.Pairs[index].Node].IsNull)
        {
            SetScalar(field, key, wanted[0]);
            return;
        }

        if (index >= 0 && Text.Tree[Text.Pairs[index].Node].Kind == YamlNodeKind.Mapping)
        {
            throw new TaskEditException(TaskEditFailure.UnsupportedSyntax, $"'{key}' is a mapping, not a list; edit it by hand");
        }

        EditList(field, key, Items(field, key), wanted);
    }

    private void EditList(int field, string key, List<string?> items, IReadOnlyList<string?> wanted)
    {
        if (items.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            return;
        }

        int index = Text.Find(field, key);
        if (index < 0)
        {
            AddPair(field, key, wanted);
            return;
        }

        FrontMatterPair pair = Editable(index);
        ListEditor editor = new(this, index);
        if (Text.Tree[pair.Node].Kind == YamlNodeKind.Scalar)
        {
            if (items.Count == 0 || wanted.Count == 0)
            {
                editor.ReplaceByList(wanted);
                return;
            }

            editor.PutInBrackets();
        }

        editor.Change(items, wanted);
    }

    // What the list says now; null for what is no text.
    private List<string?> Items(int field, string key)
    {
        int index = Text.Find(field, key);
        if (index < 0)
        {
            return [];
        }

        YamlTree tree = Text.Tree;
        int node = Text.Pairs[index].Node;
        if (tree[node].Kind == YamlNodeKind.Mapping)
        {
            throw new TaskEditException(TaskEditFailure.UnsupportedSyntax, $"'{key}' is a mapping, not a list; edit it by hand");
        }

        if (tree[node].Kind == YamlNodeKind.Scalar)
        {
            return tree[node].IsNull || string.IsNullOrWhiteSpace(tree[node].Text) ? [] : [tree[node].Text];
        }

        List<string?> items = [];
        for (int item = node + 1; item < tree.Next(node); item = tree.Next(item))
        {
            items.Add(tree[item].Kind == YamlNodeKind.Scalar && !tree[item].IsNull ? tree[item].Text : null);
        }

        return items;
    }

    private void SetScalar(int field, string key, string value)
    {
        int index = Text.Find(field, key);
        if (index < 0)
        {
            AddPair(field, key, value);
            return;
        }

        ref YamlNode node = ref Text.Tree[Text.Pairs[index].Node];
        if (node.Kind == YamlNodeKind.Scalar && !node.IsNull && node.Text == value)
        {
            return;
        }

        FrontMatterPair pair = Editable(index);
        ScalarPlacer placer = new(Text, pair, AllowedKind(field, Text.Text[pair.Start..pair.End]));
        TryForms(value, placer.Present, mayBeBlock: true, form => placer.Replace(value, form), new Expectation(index, value));
    }

    private void AddPair(int field, string key, string value)
    {
        PairPlacer placer = new(Text, fields, field, key, AllowedKind(field, ""));
        TryForms(value, ScalarForm.Plain, mayBeBlock: true, form => placer.Insert(value, form), new Expectation(placer.Index, value, AddedKey: key));
    }

    private void AddPair(int field, string key, IReadOnlyList<string?> items)
    {
        PairPlacer placer = new(Text, fields, field, key, PlainKind.Text);
        Accept(placer.Insert(items), new Expectation(placer.Index, Items: [.. items.Select(static item => new ExpectedItem(item!))], AddedKey: key));
    }

    /// <summary>Takes the first form that reads back as it should.</summary>
    public void TryForms(string value, ScalarForm present, bool mayBeBlock, Func<ScalarForm, string?> write, Expectation expectation)
    {
        TaskEditException? failure = null;
        foreach (ScalarForm form in ScalarText.Candidates(value, present, mayBeBlock))
        {
            if (write(form) is not { } result)
            {
                continue;
            }

            try
            {
                Accept(result, expectation);
                return;
            }
            catch (TaskEditException e)
            {
                failure = e;
            }
        }

        throw failure ?? new TaskEditException(TaskEditFailure.InvalidValue, "The value cannot be written to a task file");
    }

    /// <summary>Reads a new text and takes it over, if it says what it should.</summary>
    public void Accept(string result, Expectation expectation)
    {
        if (Parse(result) is not { } next || !expectation.IsMetBy(Text, next))
        {
            throw new TaskEditException(
                TaskEditFailure.Unverified, "The edit would have changed more than it should; edit this place of the front matter by hand");
        }

        Text = next;
    }

    // What the editor has written itself: that it does not parse is no fault of the file, which did.
    private FrontMatterText? Parse(string result)
    {
        try
        {
            return FrontMatterText.Parse(result, Text.LineBreak, fields);
        }
        catch (TaskEditException)
        {
            return null;
        }
    }

    /// <exception cref="TaskEditException">It must not be touched.</exception>
    private FrontMatterPair Editable(int index)
    {
        FrontMatterPair pair = Text.Pairs[index];
        if (pair.Colon < 0)
        {
            throw new TaskEditException(TaskEditFailure.UnsupportedSyntax, $"The key '{pair.Key}' is written in a way that can only be edited by hand");
        }

        int content = TextLines.SkipToContent(Text.Text, pair.Colon + 1);
        if (!pair.IsMissing && (Text.IsDecorated(pair.Node) || (content < Text.Text.Length && Text.Text[content] is '&' or '*' or '!')))
        {
            throw new TaskEditException(
                TaskEditFailure.UnsupportedSyntax, $"The value of '{pair.Key}' has an anchor, an alias or a tag, on which others may depend; edit it by hand");
        }

        return pair;
    }

    private string TextOf(FieldValue value, int field, string key)
    {
        int index = Text.Find(field, key);
        string old = index >= 0 ? Text.Tree[Text.Pairs[index].Node].Text : "";
        switch (value.Kind)
        {
            case FieldValueKind.Text:
                return value.AsText;
            case FieldValueKind.Date:
                return (DateForm.Of(old) ?? DateForm.Default).Write(value.AsDate);
            case FieldValueKind.Moment:
                return (DateForm.Of(old) ?? OtherDate() ?? DateForm.Default).Write(value.AsMoment);
            case FieldValueKind.Number:
                // Another spelling of the same number is as good.
                return NumberText.TryRead(old, false, out long thousandths, out _) && thousandths == value.FixedPoint
                    ? old
                    : NumberForm.Write(value.FixedPoint);
            default:
                throw new TaskEditException(TaskEditFailure.InvalidValue, $"'{key}' takes a single value, not a list");
        }
    }

    private DateForm? OtherDate()
    {
        foreach (FrontMatterPair pair in Text.Pairs)
        {
            if (pair.Field >= 0 && fields.Schema.Fields[pair.Field].Role is FieldRole.Created or FieldRole.Updated
                && DateForm.Of(Text.Tree[pair.Node].Text) is { } form)
            {
                return form;
            }
        }

        return null;
    }

    // A date without quotes is a date to every reader, and so it should stay where a date belongs.
    private PlainKind AllowedKind(int field, string old)
    {
        TaskFieldKind? kind = field < 0 ? null : fields.Schema.Fields[field].Kind;
        return kind switch
        {
            TaskFieldKind.Date => PlainKind.Date,
            TaskFieldKind.Number => PlainKind.Number,
            _ => PlainText.KindOf(old),
        };
    }

    private bool IsSame(int field, string item, string other)
    {
        if (item == other || field < 0)
        {
            return item == other;
        }

        FieldDefinition definition = fields.Schema.Fields[field];
        return definition.Kind == TaskFieldKind.Dependencies
            ? fields.Schema.IgnoreIdCase && item.Equals(other, StringComparison.OrdinalIgnoreCase)
            : fields.ValuesOf(definition) is { } values && values.Find(item) is { } name && name == values.Find(other);
    }

    private (int Field, string Key) Resolve(string name)
    {
        int field = fields.IndexOf(name);
        return (field, field < 0 ? name : fields.Schema.Fields[field].Name);
    }

    private (int Field, string Key) ResolveList(string name)
    {
        (int field, string key) = Resolve(name);
        return field < 0 || fields.Schema.Fields[field].Kind is TaskFieldKind.NameList or TaskFieldKind.Dependencies
            ? (field, key)
            : throw new TaskEditException(TaskEditFailure.InvalidValue, $"'{name}' is not a list");
    }
}
