using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>What a front matter must say after an edit of one pair; all others must say what they said before.</summary>
/// <param name="Index">Of the pair: before and after, or where it is added.</param>
/// <param name="Scalar">What it must read as, unless it is a list.</param>
/// <param name="Items">The list's items.</param>
/// <param name="IsRemoved">Whether it must be gone.</param>
/// <param name="AddedKey">The key, when the pair is new.</param>
internal sealed record Expectation(
    int Index, string? Scalar = null, ExpectedItem[]? Items = null, bool IsRemoved = false, string? AddedKey = null)
{
    public bool IsMetBy(FrontMatterText before, FrontMatterText after)
    {
        int added = AddedKey is not null ? 1 : IsRemoved ? -1 : 0;
        if (after.Pairs.Length != before.Pairs.Length + added)
        {
            return false;
        }

        int old = 0;
        for (int i = 0; i < after.Pairs.Length; i++)
        {
            FrontMatterPair pair = after.Pairs[i];
            if (IsRemoved && old == Index)
            {
                old++;
            }

            if (i == Index && !IsRemoved)
            {
                if (pair.Key != (AddedKey ?? before.Pairs[old].Key) || !HasValue(before, after, pair))
                {
                    return false;
                }

                old += AddedKey is null ? 1 : 0;
                continue;
            }

            if (pair.Key != before.Pairs[old].Key || !FrontMatterText.AreEqual(before.Tree, before.Pairs[old].Node, after.Tree, pair.Node))
            {
                return false;
            }

            old++;
        }

        return true;
    }

    private bool HasValue(FrontMatterText before, FrontMatterText after, FrontMatterPair pair)
    {
        YamlTree tree = after.Tree;
        ref YamlNode value = ref tree[pair.Node];
        if (Items is null)
        {
            return value.Kind == YamlNodeKind.Scalar && !value.IsNull && value.Text == Scalar;
        }

        if (value.Kind != YamlNodeKind.Sequence)
        {
            return false;
        }

        int node = pair.Node + 1;
        foreach (ExpectedItem item in Items)
        {
            if (node >= tree.Next(pair.Node))
            {
                return false;
            }

            bool isRight = item.OldNode >= 0
                ? FrontMatterText.AreEqual(before.Tree, item.OldNode, tree, node)
                : tree[node].Kind == YamlNodeKind.Scalar && !tree[node].IsNull && tree[node].Text == item.Text;
            if (!isRight)
            {
                return false;
            }

            node = tree.Next(node);
        }

        return node == tree.Next(pair.Node);
    }
}
