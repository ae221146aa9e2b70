using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.SettingsFiles;

/// <summary>The section <c>fields</c>: aliases and lists for the fields of the preset, and fields of the project's own.</summary>
internal sealed class SchemaFieldsReader
{
    private static readonly ImmutableArray<string> Keys = ["kind", "aliases", "values", "required"];

    private static readonly ImmutableArray<(string Word, TaskFieldKind Value)> Kinds =
    [
        ("text", TaskFieldKind.Text),
        ("name", TaskFieldKind.Name),
        ("names", TaskFieldKind.NameList),
        ("date", TaskFieldKind.Date),
        ("number", TaskFieldKind.Number),
    ];

    private readonly SchemaNodes _nodes;
    private readonly List<FieldDefinition> _fields;

    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    // The field that each key names.
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    public SchemaFieldsReader(SchemaNodes nodes, TaskSchema preset)
    {
        _nodes = nodes;
        _fields = [.. preset.Fields];
        foreach (FieldDefinition field in _fields)
        {
            _owners[field.Name] = field.Name;
            _indices[field.Name] = _indices.Count;
            foreach (string alias in field.Aliases)
            {
                _owners[alias] = field.Name;
            }
        }
    }

    /// <summary>The fields in the order of the schema; slots are not given yet.</summary>
    public List<FieldDefinition> Read(int node)
    {
        List<(string Key, int KeyNode, int Value)> pairs = _nodes.Pairs(node, "fields");

        // All names first: an alias must not take the name of a field that comes later.
        foreach ((string name, int keyNode, _) in pairs)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                _nodes.Invalid(keyNode, "A field needs a name");
            }
            else if (_owners.TryGetValue(name, out string? owner) && owner != name)
            {
                _nodes.Invalid(keyNode, $"'{MessageText.Of(name)}' is already another key of '{owner}'");
            }
            else
            {
                _owners.TryAdd(name, name);
            }
        }

        HashSet<string> done = new(StringComparer.Ordinal);
        foreach ((string name, _, int value) in pairs)
        {
            if (!string.IsNullOrWhiteSpace(name) && _owners[name] == name && done.Add(name))
            {
                ReadField(name, value);
            }
        }

        int builtIn = Presets.Default.Fields.Length;
        _fields.Sort(builtIn, _fields.Count - builtIn, Comparer<FieldDefinition>.Create(
            static (a, b) => string.CompareOrdinal(a.Name, b.Name)));
        return _fields;
    }

    private void ReadField(string name, int node)
    {
        int index = _indices.GetValueOrDefault(name, -1);
        FieldDefinition field = index >= 0
            ? _fields[index]
            : new FieldDefinition(name, TaskFieldKind.Text, FieldRole.Extra, 0, [], false, []);
        if (_nodes.IsScalar(node))
        {
            // "sprint: number" is short for "sprint: { kind: number }".
            field = WithKind(field, node);
        }
        else
        {
            List<(string Key, int KeyNode, int Value)> pairs = _nodes.Pairs(node, $"the field '{MessageText.Of(name)}'", Keys);
            foreach ((_, _, int value) in pairs.Where(static pair => pair.Key == "kind"))
            {
                field = WithKind(field, value);
            }

            foreach ((string key, _, int value) in pairs)
            {
                field = key switch
                {
                    "aliases" => WithAliases(field, value),
                    "values" => WithValues(field, value),
                    "required" => WithRequired(field, value),
                    _ => field,
                };
            }
        }

        if (index >= 0)
        {
            _fields[index] = field;
        }
        else
        {
            _fields.Add(field);
        }
    }

    private FieldDefinition WithKind(FieldDefinition field, int node)
    {
        if (_nodes.Word(node, "kind of field", Kinds) is not { } kind || kind == field.Kind)
        {
            return field;
        }

        if (field.Role == FieldRole.Extra)
        {
            return field with { Kind = kind };
        }

        _nodes.Invalid(node, $"The kind of '{field.Name}' is fixed");
        return field;
    }

    private FieldDefinition WithAliases(FieldDefinition field, int node)
    {
        ImmutableArray<string>.Builder aliases = field.Aliases.ToBuilder();
        foreach (int item in _nodes.Items(node))
        {
            if (_nodes.Text(item, "An alias") is not { } alias)
            {
                continue;
            }

            if (_owners.TryAdd(alias, field.Name))
            {
                aliases.Add(alias);
            }
            else if (_owners[alias] != field.Name || alias == field.Name)
            {
                _nodes.Invalid(item, $"'{MessageText.Of(alias)}' already means the field '{MessageText.Of(_owners[alias])}'");
            }
        }

        return field with { Aliases = aliases.ToImmutable() };
    }

    private FieldDefinition WithValues(FieldDefinition field, int node)
    {
        if (field.Role is FieldRole.Status or FieldRole.Priority)
        {
            _nodes.Invalid(node, $"The values of '{field.Name}' stand in a section of their own");
            return field;
        }

        if (field.Kind is not (TaskFieldKind.Name or TaskFieldKind.NameList))
        {
            _nodes.Invalid(node, $"Only fields of the kind name or names can have a list of values; '{MessageText.Of(field.Name)}' is neither");
            return field;
        }

        return new SchemaValuesReader(_nodes).Named(node, "value") is { } values ? field with { Values = values } : field;
    }

    private FieldDefinition WithRequired(FieldDefinition field, int node)
    {
        if (_nodes.Flag(node, "required") is not { } isRequired)
        {
            return field;
        }

        if (field.Role == FieldRole.Id && !isRequired)
        {
            _nodes.Invalid(node, $"'{field.Name}' is always required");
            return field;
        }

        return field with { Required = isRequired };
    }
}
