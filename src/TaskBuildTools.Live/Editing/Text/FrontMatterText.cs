using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>The text of a front matter and the place of everything in it. Immutable; an edit makes a new one.</summary>
internal sealed class FrontMatterText
{
    private readonly YamlDocument _yaml;

    private FrontMatterText(string text, string lineBreak, YamlDocument yaml)
    {
        Text = text;
        LineBreak = lineBreak;
        _yaml = yaml;
    }

    public string Text { get; }

    /// <summary>What ends a line where the text has no example.</summary>
    public string LineBreak { get; }

    public YamlTree Tree => _yaml.Tree!;

    public FrontMatterPair[] Pairs { get; private set; } = [];

    /// <param name="text">The lines between the two lines of hyphens.</param>
    /// <param name="lineBreak">Of the opening line.</param>
    /// <param name="fields">The schema.</param>
    /// <exception cref="TaskEditException">It is not YAML, or not a mapping in block style.</exception>
    public static FrontMatterText Parse(string text, string lineBreak, FieldNames fields)
    {
        YamlDocument yaml = YamlReader.Read(text, FrontMatterBounds.FirstLine, fields.Schema.RepairBareAt);
        foreach (YamlProblem problem in yaml.Problems)
        {
            if (problem.Kind is not (YamlProblemKind.RepairedAt or YamlProblemKind.DuplicateKey))
            {
                throw new TaskEditException(
                    TaskEditFailure.UnsupportedSyntax,
                    $"The front matter is not valid YAML (line {problem.Span.Line}), so no field of it can be edited; repair it by hand first");
            }
        }

        FrontMatterText result = new(text, lineBreak, yaml);
        YamlTree tree = yaml.Tree!;
        if (tree.Count == 0 || (tree[0].IsNull && result.Start(0) >= result.End(0)))
        {
            return result;
        }

        if (tree[0].Kind != YamlNodeKind.Mapping || text[result.Start(0)] is '{' or '&' or '!')
        {
            throw new TaskEditException(
                TaskEditFailure.UnsupportedSyntax, "The front matter is not a block of 'key: value' lines, so it can only be edited by hand");
        }

        result.Pairs = result.FindPairs(fields);
        return result;
    }

    public int Start(int node) => _yaml.Text.Original(Tree[node].Start);

    public int End(int node) => _yaml.Text.Original(Tree[node].End);

    /// <summary>The pair of a field of the schema (the first, as in reading) or of a key that it does not know; -1 for none.</summary>
    public int Find(int field, string key) =>
        Array.FindIndex(Pairs, pair => field >= 0 ? pair.Field == field : pair.Field < 0 && pair.Key == key);

    /// <summary>Whether a node is, or has in it, an anchor, an alias or a tag: what else depends on it is not visible there.</summary>
    public bool IsDecorated(int node)
    {
        for (int i = node; i < Tree.Next(node); i++)
        {
            int start = Start(i);
            if (Tree[i].IsCopy || (start < Text.Length && Text[start] is '&' or '*' or '!'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the two nodes say the same, whatever their style.</summary>
    public static bool AreEqual(YamlTree left, int leftNode, YamlTree right, int rightNode)
    {
        if (left[leftNode].Size != right[rightNode].Size)
        {
            return false;
        }

        for (int i = 0; i < left[leftNode].Size; i++)
        {
            ref YamlNode one = ref left[leftNode + i];
            ref YamlNode other = ref right[rightNode + i];
            if (one.Kind != other.Kind || one.Size != other.Size || one.Text != other.Text || one.IsNull != other.IsNull)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first character behind a pair and its line; a block that keeps its last blank lines has them.</summary>
    public int NextLineAfter(FrontMatterPair pair)
    {
        int next = TextLines.Next(Text, Math.Max(pair.End, pair.Colon));
        if (!BlockScalarPlace.IsBlock(this, pair) || !BlockScalarPlace.Of(Text, pair.Start, pair.End).Keeps)
        {
            return next;
        }

        while (next < Text.Length && Text.AsSpan(next..TextLines.EndOf(Text, next)).Trim(" \t").IsEmpty)
        {
            next = TextLines.Next(Text, next);
        }

        return next;
    }

    private FrontMatterPair[] FindPairs(FieldNames fields)
    {
        List<FrontMatterPair> pairs = [];
        int value;
        for (int key = 1; key < Tree.Next(0); key = Tree.Next(value))
        {
            value = Tree.Next(key);
            if (Tree[key].Kind != YamlNodeKind.Scalar)
            {
                continue;
            }

            int keyStart = Start(key);
            int colon = TextLines.SkipSpaces(Text, End(key));
            bool isSimple = TextLines.IsFirstOnLine(Text, keyStart) && Text[keyStart] is not ('&' or '*' or '!')
                && colon < Text.Length && Text[colon] == ':';
            int start = Start(value);
            int end = End(value);
            bool isMissing = Tree[value] is { Kind: YamlNodeKind.Scalar, IsPlain: true, Text: "" } && !IsDecorated(value) && start >= end;
            if (isMissing && isSimple)
            {
                start = end = colon + 1;
            }
            else if (Tree[value].Kind == YamlNodeKind.Sequence && isSimple && !IsDecorated(value) && Text[start] != '[')
            {
                end = BlockItemPlace.Find(this, value, colon)[^1].End;
            }

            pairs.Add(new FrontMatterPair(
                Tree[key].Text, fields.IndexOf(Tree[key].Text), keyStart, isSimple ? colon : -1, value, start, end, isMissing));
        }

        return [.. pairs];
    }
}
