namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>What YAML allows but no author means: duplicate keys, keys that are lists, a bare <c>@</c> in brackets.</summary>
internal static class YamlTreeChecker
{
    // Comparing each key with each is faster than hashing for as many keys as a front matter has.
    private const int FewKeys = 24;

    public static void Check(YamlDocument document, bool repairBareAt)
    {
        YamlTree tree = document.Tree!;
        for (int i = 0; i < tree.Count; i++)
        {
            ref YamlNode node = ref tree[i];
            if (node.IsCopy)
            {
                continue;
            }

            if (node.Kind == YamlNodeKind.Mapping)
            {
                CheckKeys(document, i);
            }
            else if (node.Kind == YamlNodeKind.Scalar)
            {
                CheckScalar(document, i, repairBareAt);
            }
        }
    }

    private static void CheckScalar(YamlDocument document, int index, bool repairBareAt)
    {
        ref YamlNode node = ref document.Tree![index];
        string text = node.Text;

        // Outside brackets the parser itself rejects these.
        if (node.IsPlain && text.Length > 0 && text[0] is '@' or '`' or '%' or '|' or '>')
        {
            YamlProblemKind kind = repairBareAt && text[0] == '@' ? YamlProblemKind.RepairedAt : YamlProblemKind.ReservedStart;
            document.Problems.Add(new YamlProblem(kind, document.Span(index), text, "", default));
        }
        else if (!node.IsPlain && text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && WellFormed(text) is var whole && whole != text)
        {
            document.Problems.Add(new YamlProblem(
                YamlProblemKind.Malformed, document.Span(index), "", SyntaxReason.LoneSurrogate, default));
            node.Text = whole;
        }
    }

    private static void CheckKeys(YamlDocument document, int mapping)
    {
        YamlTree tree = document.Tree!;
        int end = tree.Next(mapping);
        Dictionary<string, int>? seen = null;
        int count = 0;
        for (int key = mapping + 1; key < end; key = tree.Next(tree.Next(key)))
        {
            if (tree[key].Kind != YamlNodeKind.Scalar)
            {
                document.Problems.Add(new YamlProblem(
                    YamlProblemKind.Malformed, document.Span(key), "", "A key must be a text, not a list or a mapping", default));
                continue;
            }

            if (tree[key].IsPlain && tree[key].Text.Length == 0)
            {
                document.Problems.Add(new YamlProblem(
                    YamlProblemKind.Malformed, document.Span(key), "", "A key is missing before the ':'; put an empty one in quotes", default));
                continue;
            }

            // YAML 1.2 has no merge keys; kept as a field of that name, the values would be lost without a word.
            if (tree[key].IsPlain && tree[key].Text == "<<")
            {
                document.Problems.Add(new YamlProblem(
                    YamlProblemKind.Malformed, document.Span(key), "", "A '<<' does not merge mappings here; write the fields out", default));
            }

            if (++count > FewKeys && seen is null)
            {
                seen = Keys(tree, mapping, key);
            }

            int first = seen is null ? FirstOf(tree, mapping, key) : seen.TryAdd(tree[key].Text, key) ? key : seen[tree[key].Text];
            if (first != key)
            {
                document.Problems.Add(new YamlProblem(
                    YamlProblemKind.DuplicateKey, document.Span(key), tree[key].Text, "", document.Span(first)));
            }
        }
    }

    private static int FirstOf(YamlTree tree, int mapping, int key)
    {
        string text = tree[key].Text;
        for (int other = mapping + 1; other < key; other = tree.Next(tree.Next(other)))
        {
            if (tree[other].Kind == YamlNodeKind.Scalar && tree[other].Text == text)
            {
                return other;
            }
        }

        return key;
    }

    private static Dictionary<string, int> Keys(YamlTree tree, int mapping, int before)
    {
        Dictionary<string, int> keys = new(StringComparer.Ordinal);
        for (int key = mapping + 1; key < before; key = tree.Next(tree.Next(key)))
        {
            if (tree[key].Kind == YamlNodeKind.Scalar)
            {
                keys.TryAdd(tree[key].Text, key);
            }
        }

        return keys;
    }

    // With U+FFFD for each lone surrogate, which could be written to no file.
    private static string WellFormed(string text)
    {
        System.Text.StringBuilder whole = new(text.Length);
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
