using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>The comments of one file's front matter, and which of them were meant as text.</summary>
internal sealed class FieldComments(FieldNames fields, string path, YamlDocument yaml)
{
    private readonly List<YamlComment> _comments = CommentFinder.Find(yaml);

    /// <summary>The comment that stands in the place of the value of a key, on its line or, indented, on the next.</summary>
    public YamlComment? InsteadOfValue(int key)
    {
        int next = FirstFrom(yaml.Tree![key].End);
        return next < _comments.Count && _comments[next] is { Place: CommentPlace.AfterKey or CommentPlace.BelowKey } comment && comment.Scalar == key
            ? comment
            : null;
    }

    /// <summary>The comment that stands in the place of an item without a value: after its dash, on the same line.</summary>
    public YamlComment? InsteadOfItem(int item)
    {
        int position = yaml.Tree![item].Start;
        int next = FirstFrom(position);
        return next < _comments.Count && yaml.Text.Characters[position.._comments[next].Start].Trim(" \t").IsEmpty ? _comments[next] : null;
    }

    /// <summary>Whether a comment that looks like text follows a value on its line.</summary>
    public bool Cuts(int node)
    {
        int next = FirstFrom(yaml.Tree![node].End);
        return next < _comments.Count && _comments[next] is { Place: CommentPlace.AfterText, IsLikelyText: true } comment && comment.Scalar == node;
    }

    /// <summary>The comments that look like text and stand in the place of an item of a list in brackets.</summary>
    public IEnumerable<YamlComment> InBrackets(int list)
    {
        int end = yaml.Tree![list].End;
        for (int next = FirstFrom(yaml.Tree[list].Start); next < _comments.Count && _comments[next].Start < end; next++)
        {
            if (_comments[next] is { Place: CommentPlace.InBrackets, IsLikelyText: true })
            {
                yield return _comments[next];
            }
        }
    }

    public SourceSpan Span(YamlComment comment) => yaml.Text.Span(comment.Start, comment.End);

    /// <summary>Finds the values that a comment cut, where no other finding says so.</summary>
    /// <param name="binder">Takes them.</param>
    public void Report(DocumentBinder binder)
    {
        YamlTree tree = yaml.Tree!;
        if (_comments.Count == 0 || tree.Count < 3 || tree[0].Kind != YamlNodeKind.Mapping)
        {
            return;
        }

        int end = tree.Next(0);
        int key = 1;
        foreach (YamlComment comment in _comments)
        {
            if (!comment.IsLikelyText || comment.Scalar < 0)
            {
                continue;
            }

            while (tree.Next(tree.Next(key)) is var next && next < end && next <= comment.Scalar)
            {
                key = next;
            }

            if (tree[key].Kind == YamlNodeKind.Scalar && IsLost(comment, key))
            {
                string read = comment.Place is CommentPlace.AfterText or CommentPlace.BelowText ? tree[comment.Scalar].Text : "";
                string owner = comment.Place is CommentPlace.AfterKey or CommentPlace.BelowKey ? tree[comment.Scalar].Text : tree[key].Text;
                bool isItem = comment.Place is CommentPlace.InBrackets or CommentPlace.AfterDash;
                string written = yaml.Text.Characters[comment.Start..comment.End].ToString();
                binder.Add(CommentInValue.Create(path, Span(comment), owner, read, written, isItem));
            }
        }
    }

    // What is left to others: dependencies, which have their own rules, and required fields, whose absence is an error.
    private bool IsLost(YamlComment comment, int key)
    {
        YamlTree tree = yaml.Tree!;
        int index = fields.IndexOf(tree[key].Text);
        FieldDefinition? field = index < 0 ? null : fields.Schema.Fields[index];
        bool isDependency = field?.Kind == TaskFieldKind.Dependencies;
        switch (comment.Place)
        {
            case CommentPlace.AfterText:
                return comment.Scalar != key && !isDependency && !yaml.IsGuessed(yaml.Span(comment.Scalar)) && TakesAnyText(field);
            case CommentPlace.BelowText:
                return comment.Scalar == key + 1 && field is null or { Kind: TaskFieldKind.Text };
            case CommentPlace.AfterKey or CommentPlace.BelowKey:
                return HasNoValue(comment.Scalar) && (comment.Scalar != key || field is null || (!isDependency && !field.Required));
            case CommentPlace.AfterDash:
                return field is null;
            case CommentPlace.InBrackets:
                return !isDependency;
            default:
                return false;
        }
    }

    private bool HasNoValue(int key) => yaml.Tree!.Next(key) is var value && value < yaml.Tree.Count && yaml.Tree[value].IsNull;

    // A value of a list in the schema, a date or a number is checked as a whole: what follows it is a comment.
    private bool TakesAnyText(FieldDefinition? field) =>
        field is null or { Kind: TaskFieldKind.Text }
        || (field.Kind is TaskFieldKind.Name or TaskFieldKind.NameList && fields.ValuesOf(field) is null);

    private int FirstFrom(int position)
    {
        int low = 0;
        int high = _comments.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _comments[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
