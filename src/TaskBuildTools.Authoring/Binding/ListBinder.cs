using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Messages;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>Reads the fields that are lists; a single value is a list of one.</summary>
internal readonly struct ListBinder(string path, FieldDefinition field, YamlDocument yaml, FieldComments comments, DocumentBinder binder)
{
    // Comparing each with each is faster than hashing for as many items as lists have.
    private const int FewItems = 16;

    /// <summary>Names in order, canonical, each once.</summary>
    public string[] Names(int node)
    {
        List<string> names = [];
        List<int> places = [];
        Dictionary<string, int>? seen = null;
        foreach (int item in Items(node))
        {
            if (IsEmpty(item))
            {
                binder.Add(EmptyListItem.Create(path, yaml.Span(item), field.Name, comments.InsteadOfItem(item) is not null));
                continue;
            }

            // In quotes within a list it is meant as it stands.
            bool mayBeList = field.Values.IsEmpty && (item == node || yaml.Tree![item].IsPlain);
            if (mayBeList && SeparatedText.Split(yaml.Tree![item].Text) is { } parts)
            {
                binder.Add(ListInText.Create(path, yaml.Span(item), field.Name, yaml.Tree[item].Text, parts));
            }

            string? name = binder.Canonical(field, yaml.Tree![item].Text, item);
            if (name is null)
            {
                continue;
            }

            int first = seen is null ? names.IndexOf(name) : seen.GetValueOrDefault(name, -1);
            if (first >= 0)
            {
                binder.Add(DuplicateListItem.Create(path, yaml.Span(item), field.Name, name, yaml.Span(places[first])));
                continue;
            }

            seen?.Add(name, names.Count);
            names.Add(name);
            places.Add(item);
            if (names.Count == FewItems)
            {
                seen = Numbered(names);
            }
        }

        return [.. names];
    }

    /// <summary>Ids in order, as written, those that stand twice too, and an empty one for each item without a value.</summary>
    public Dependency[] Dependencies(int node)
    {
        List<Dependency> items = [];
        foreach (int item in Items(node))
        {
            if (!IsEmpty(item))
            {
                items.Add(new Dependency(yaml.Tree![item].Text, yaml.Span(item), comments.Cuts(item)));
            }
            else
            {
                // It stays in the list: without it the task would count as one that waits for less.
                YamlComment? comment = comments.InsteadOfItem(item);
                items.Add(new Dependency("", comment is { } it ? comments.Span(it) : yaml.Span(item), IsTruncated: comment is not null));
            }
        }

        foreach (YamlComment comment in comments.InBrackets(node))
        {
            items.Add(new Dependency("", comments.Span(comment), IsTruncated: true));
        }

        return [.. items];
    }

    // The scalars; what is none is reported.
    private List<int> Items(int node)
    {
        YamlTree tree = yaml.Tree!;
        List<int> items = [];
        if (tree[node].Kind == YamlNodeKind.Scalar)
        {
            if (!string.IsNullOrWhiteSpace(tree[node].Text))
            {
                items.Add(node);
            }

            return items;
        }

        int end = tree.Next(node);
        for (int item = node + 1; item < end; item = tree.Next(item))
        {
            if (tree[item].Kind != YamlNodeKind.Scalar)
            {
                bool isMapping = tree[item].Kind == YamlNodeKind.Mapping;
                binder.Add(WrongShape.Create(
                    path,
                    yaml.Span(item),
                    field.Name,
                    isMapping ? "mapping (a ': ' without quotes makes one)" : "list",
                    "single value"));
            }
            else
            {
                items.Add(item);
            }
        }

        return items;
    }

    private bool IsEmpty(int item) => yaml.Tree![item].IsNull || string.IsNullOrWhiteSpace(yaml.Tree[item].Text);

    private static Dictionary<string, int> Numbered(List<string> names)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            numbers.Add(names[i], i);
        }

        return numbers;
    }
}
