using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>The nodes of a schema file as the values that a schema has; what is something else is reported.</summary>
internal sealed class SchemaNodes(string path, YamlDocument yaml)
{
    private readonly YamlTree _tree = yaml.Tree!;

    public List<Finding> Findings { get; } = [];

    public bool IsNull(int node) => _tree[node].IsNull;

    public bool IsMapping(int node) => _tree[node].Kind == YamlNodeKind.Mapping;

    public bool IsScalar(int node) => _tree[node].Kind == YamlNodeKind.Scalar && !_tree[node].IsNull;

    public string TextOf(int node) => _tree[node].Text;

    public SourceSpan Span(int node) => yaml.Span(node);

    public void Invalid(int node, string reason) => Findings.Add(InvalidSchemaValue.Create(path, Span(node), reason));

    /// <summary>The pairs of a mapping; nothing for an absent value.</summary>
    public List<(string Key, int KeyNode, int Value)> Pairs(int node, string what)
    {
        List<(string, int, int)> pairs = [];
        if (_tree[node].IsNull)
        {
            return pairs;
        }

        if (!IsMapping(node))
        {
            Invalid(node, $"{what} must be 'key: value' lines");
            return pairs;
        }

        int end = _tree.Next(node);
        int value;
        for (int key = node + 1; key < end; key = _tree.Next(value))
        {
            value = _tree.Next(key);
            if (_tree[key].Kind == YamlNodeKind.Scalar)
            {
                pairs.Add((_tree[key].Text, key, value));
            }
        }

        return pairs;
    }

    /// <summary>The pairs of a mapping that has only these keys; others are reported and left out.</summary>
    public List<(string Key, int KeyNode, int Value)> Pairs(int node, string what, ImmutableArray<string> known)
    {
        List<(string Key, int KeyNode, int Value)> pairs = Pairs(node, what);
        foreach ((string key, int keyNode, _) in pairs)
        {
            if (!known.Contains(key))
            {
                Findings.Add(UnknownSchemaKey.Create(path, Span(keyNode), key, what, known));
            }
        }

        pairs.RemoveAll(pair => !known.Contains(pair.Key));
        return pairs;
    }

    /// <summary>The items of a list; a single value is a list of one, an absent one an empty list.</summary>
    public List<int> Items(int node)
    {
        if (_tree[node].IsNull)
        {
            return [];
        }

        if (_tree[node].Kind != YamlNodeKind.Sequence)
        {
            return [node];
        }

        List<int> items = [];
        int end = _tree.Next(node);
        for (int item = node + 1; item < end; item = _tree.Next(item))
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>A text that is not empty, or null after a report.</summary>
    public string? Text(int node, string what)
    {
        if (IsScalar(node) && !string.IsNullOrWhiteSpace(_tree[node].Text))
        {
            return _tree[node].Text;
        }

        Invalid(node, $"{what} must be a text");
        return null;
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(int node, string what)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        foreach (int item in Items(node))
        {
            if (Text(item, what) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary><c>true</c> or <c>false</c>, or null after a report.</summary>
    public bool? Flag(int node, string what)
    {
        if (IsScalar(node) && bool.TryParse(_tree[node].Text, out bool flag))
        {
            return flag;
        }

        Invalid(node, $"{what} must be true or false");
        return null;
    }

    /// <summary>One of a few words, in any case, or null after a report.</summary>
    public T? Word<T>(int node, string what, ImmutableArray<(string Word, T Value)> words)
        where T : struct
    {
        string text = IsScalar(node) ? _tree[node].Text : "";
        foreach ((string word, T value) in words)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        string all = string.Join(", ", words.Select(static pair => pair.Word));
        string suggestion = NearestName.Suggestion(words.Select(static pair => pair.Word), text);
        Invalid(node, text.Length == 0 ? $"{what} must be one of {all}" : $"'{MessageText.Of(text)}' is no {what} ({all}){suggestion}");
        return null;
    }
}
