using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>The lists of values in a schema: statuses, priorities, and the values of a field.</summary>
internal sealed class SchemaValuesReader(SchemaNodes nodes)
{
    private static readonly ImmutableArray<string> StatusKeys = ["meaning", "aliases", "folders"];
    private static readonly ImmutableArray<string> ValueKeys = ["name", "aliases"];

    private static readonly ImmutableArray<(string Word, StatusMeaning Value)> Meanings =
    [
        ("open", StatusMeaning.Open),
        ("active", StatusMeaning.Active),
        ("blocked", StatusMeaning.Blocked),
        ("closed", StatusMeaning.Closed),
        ("cancelled", StatusMeaning.Cancelled),
    ];

    // By index of the status: its aliases are read when all names are known.
    private readonly List<List<int>> _aliases = [];

    /// <summary>Statuses in order, or null when the section gives none.</summary>
    /// <param name="node">The section.</param>
    /// <param name="section">Its key.</param>
    /// <param name="others">Statuses that there are already; their names and aliases are taken.</param>
    public ImmutableArray<StatusDefinition>? Statuses(int node, string section, ImmutableArray<StatusDefinition> others)
    {
        int before = nodes.Findings.Count;
        List<StatusDefinition> statuses = [];
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach (StatusDefinition other in others)
        {
            taken.TryAdd(ValueTable.Fold(other.Name), other.Name);
            foreach (string alias in other.Aliases)
            {
                taken.TryAdd(ValueTable.Fold(alias), other.Name);
            }
        }

        if (!nodes.IsMapping(node))
        {
            foreach (int item in nodes.Items(node))
            {
                if (nodes.Text(item, "A status") is { } name && Take(taken, item, name, name))
                {
                    statuses.Add(new StatusDefinition(name, WellKnownMeaning(item, name), [], []));
                }
            }
        }
        else
        {
            foreach ((string name, int keyNode, int value) in nodes.Pairs(node, section))
            {
                if (string.IsNullOrWhiteSpace(name))
                {
                    nodes.Invalid(keyNode, "A status needs a name");
                }
                else if (Take(taken, keyNode, name, name))
                {
                    statuses.Add(Status(name, keyNode, value));
                }
            }

            for (int i = 0; i < statuses.Count; i++)
            {
                statuses[i] = statuses[i] with { Aliases = Free(taken, statuses[i].Name, _aliases[i]) };
            }
        }

        return OrNull(node, statuses, section, before);
    }

    /// <summary>Values in order, or null when the list gives none.</summary>
    /// <param name="node">A list of texts or of <c>{ name, aliases }</c>.</param>
    /// <param name="what">What a value is called.</param>
    public ImmutableArray<NamedValue>? Named(int node, string what)
    {
        int before = nodes.Findings.Count;
        List<(string Name, List<int> Aliases)> values = [];
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach (int item in nodes.Items(node))
        {
            if (!nodes.IsMapping(item))
            {
                if (nodes.Text(item, $"A {what}") is { } name && Take(taken, item, name, name))
                {
                    values.Add((name, []));
                }

                continue;
            }

            List<(string Key, int KeyNode, int Value)> pairs = nodes.Pairs(item, $"a {what}", ValueKeys);
            int nameIndex = pairs.FindIndex(static pair => pair.Key == "name");
            if (nameIndex < 0)
            {
                nodes.Invalid(item, $"A {what} needs a name");
            }
            else if (nodes.Text(pairs[nameIndex].Value, $"A {what}") is { } name && Take(taken, pairs[nameIndex].Value, name, name))
            {
                values.Add((name, [.. pairs.Where(static pair => pair.Key == "aliases").SelectMany(pair => nodes.Items(pair.Value))]));
            }
        }

        return OrNull(node, values.ConvertAll(value => new NamedValue(value.Name, Free(taken, value.Name, value.Aliases))), "values", before);
    }

    private StatusDefinition Status(string name, int keyNode, int node)
    {
        List<int> aliases = [];
        _aliases.Add(aliases);
        if (nodes.IsScalar(node))
        {
            return new StatusDefinition(name, nodes.Word(node, "meaning", Meanings) ?? StatusMeaning.Open, [], []);
        }

        StatusMeaning? meaning = null;
        bool hasMeaning = false;
        ImmutableArray<string> folders = [];
        foreach ((string key, _, int value) in nodes.Pairs(node, $"the status '{MessageText.Of(name)}'", StatusKeys))
        {
            switch (key)
            {
                case "meaning":
                    hasMeaning = true;
                    meaning = nodes.Word(value, "meaning", Meanings);
                    break;
                case "aliases":
                    aliases.AddRange(nodes.Items(value));
                    break;
                default:
                    folders = Folders(value);
                    break;
            }
        }

        return new StatusDefinition(
            name, hasMeaning ? meaning ?? StatusMeaning.Open : WellKnownMeaning(keyNode, name), [], folders);
    }

    private ImmutableArray<string> Folders(int node)
    {
        ImmutableArray<string>.Builder folders = ImmutableArray.CreateBuilder<string>();
        foreach (int item in nodes.Items(node))
        {
            if (nodes.Text(item, "A folder") is not { } folder)
            {
                continue;
            }

            if (folder.AsSpan().ContainsAny('/', '\\'))
            {
                nodes.Invalid(item, "A folder is the name of one folder, without slashes");
            }
            else
            {
                folders.Add(folder);
            }
        }

        return folders.ToImmutable();
    }

    private StatusMeaning WellKnownMeaning(int node, string name)
    {
        if (WellKnownStatuses.MeaningOf(name) is { } meaning)
        {
            return meaning;
        }

        nodes.Invalid(node, $"The status '{MessageText.Of(name)}' needs a meaning (open, active, blocked, closed, cancelled)");
        return StatusMeaning.Open;
    }

    private ImmutableArray<string> Free(Dictionary<string, string> taken, string name, List<int> items)
    {
        ImmutableArray<string>.Builder free = ImmutableArray.CreateBuilder<string>();
        foreach (int item in items)
        {
            if (nodes.Text(item, "An alias") is { } alias && Take(taken, item, alias, name))
            {
                free.Add(alias);
            }
        }

        return free.ToImmutable();
    }

    // An alias that folds to its own value's name says nothing new and is no mistake.
    private bool Take(Dictionary<string, string> taken, int node, string text, string name)
    {
        if (taken.TryAdd(ValueTable.Fold(text), name))
        {
            return true;
        }

        string owner = taken[ValueTable.Fold(text)];
        if (owner != name || text == name)
        {
            nodes.Invalid(node, $"'{MessageText.Of(text)}' already means '{MessageText.Of(owner)}'");
        }

        return false;
    }

    private ImmutableArray<T>? OrNull<T>(int node, List<T> values, string what, int findingsBefore)
    {
        if (values.Count > 0)
        {
            return [.. values];
        }

        if (nodes.Findings.Count == findingsBefore)
        {
            nodes.Invalid(node, $"There must be at least one of the {what}");
        }

        return null;
    }
}
