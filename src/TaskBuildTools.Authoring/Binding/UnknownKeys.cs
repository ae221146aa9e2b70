using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>The keys of one file that name no field: their values are kept as text, and what was probably meant is said.</summary>
/// <param name="fields">The schema.</param>
/// <param name="path">The file.</param>
/// <param name="yaml">Its front matter.</param>
/// <param name="keys">By index of the schema's fields: the node of the key that the file has, or -1.</param>
internal sealed class UnknownKeys(FieldNames fields, string path, YamlDocument yaml, int[] keys)
{
    // A file with more of them is about something else, and a finding for each is not due.
    private const int MostSynonyms = 16;

    // More unknown keys than these are no misspellings.
    private const int SuggestedNames = 1000;

    private readonly List<int> _nodes = [];
    private readonly List<SynonymUse> _synonyms = [];

    // Keys of which another finding tells already.
    private List<int>? _explained;

    public void Add(int key) => _nodes.Add(key);

    public OtherField[] Others()
    {
        YamlTree tree = yaml.Tree!;
        return _nodes.Count == 0 ? [] : [.. _nodes.Select(key => new OtherField(tree[key].Text, OtherFieldText.Of(tree, tree.Next(key))))];
    }

    public SynonymUse[] Synonyms() => [.. _synonyms];

    /// <summary>The key that was probably meant for a required field that the file does not have, or -1. No more is said about it.</summary>
    public int InsteadOf(int field)
    {
        foreach (int key in _nodes)
        {
            string name = yaml.Tree![key].Text;
            if (!fields.IsKnownKey(name) && (fields.SynonymOf(name) == field || NearestName.Find(fields.Keys(field), name) is not null))
            {
                (_explained ??= []).Add(key);
                return key;
            }
        }

        return -1;
    }

    public void Report(DocumentBinder binder)
    {
        string[]? missing = null;
        int looked = 0;
        foreach (int key in _nodes)
        {
            string name = yaml.Tree![key].Text;
            if (fields.IsKnownKey(name) || _explained?.Contains(key) == true)
            {
                continue;
            }

            int synonym = fields.SynonymOf(name);
            if (IsReportedForTheSet(synonym, name) && _synonyms.Count < MostSynonyms)
            {
                if (!_synonyms.Exists(use => use.Key == name))
                {
                    _synonyms.Add(new SynonymUse(name, yaml.Span(key), HasAnother(synonym, key)));
                }

                continue;
            }

            missing ??= [.. Enumerable.Range(0, keys.Length).Where(i => keys[i] < 0).SelectMany(fields.Keys)];
            binder.Add(++looked <= SuggestedNames && NearestName.Find(missing, name) is { } near
                ? MisspelledField.Create(path, yaml.Span(key), name, near)
                : UnknownField.Create(path, yaml.Span(key), name));
        }
    }

    // Whether the file has another key of the same field.
    private bool HasAnother(int field, int key) => field != FieldSynonyms.Inverse
        && (keys[field] >= 0 || _nodes.Exists(other => other != key && fields.SynonymOf(yaml.Tree![other].Text) == field));

    // Not another case of a field's name, which is a slip of one file; and 'name' beside a title is a field of its own.
    private bool IsReportedForTheSet(int synonym, string name)
    {
        if (synonym is < 0 or FieldSynonyms.Inverse)
        {
            return synonym >= 0;
        }

        FieldRole role = fields.Schema.Fields[synonym].Role;
        return role is not (FieldRole.Id or FieldRole.Title)
            && !fields.Keys(synonym).Any(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
