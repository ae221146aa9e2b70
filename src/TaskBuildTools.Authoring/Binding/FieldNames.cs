using System.Collections.Immutable;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>A schema made ready for reading many files. Thread-safe.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, int> _fields;
    private readonly HashSet<string> _knownKeys;
    private readonly FieldSynonyms _synonyms;

    /// <summary>For keys and names, which all files share.</summary>
    public StringPool Strings { get; } = new();

    public FieldNames(TaskSchema schema)
    {
        Schema = schema;
        Dictionary<string, int> fields = new(StringComparer.Ordinal);
        for (int i = 0; i < schema.Fields.Length; i++)
        {
            fields.TryAdd(schema.Fields[i].Name, i);
        }

        Dictionary<string, ValueTable> values = new(StringComparer.Ordinal);
        for (int i = 0; i < schema.Fields.Length; i++)
        {
            FieldDefinition field = schema.Fields[i];
            foreach (string alias in field.Aliases)
            {
                fields.TryAdd(alias, i);
            }

            if (!field.Values.IsEmpty)
            {
                values.TryAdd(field.Name, new ValueTable(field.Values));
            }
        }

        _fields = fields;
        _synonyms = new FieldSynonyms(schema);
        _knownKeys = schema.KnownKeys.ToHashSet(StringComparer.Ordinal);
        Values = values;
        Statuses = new ValueTable(schema.Statuses.Select(static status => new NamedValue(status.Name, status.Aliases)));
        Priorities = new ValueTable(schema.Priorities);
        Folders = schema.Statuses
            .SelectMany(static status => status.Folders, static (status, folder) => (folder, status.Name))
            .GroupBy(static pair => pair.folder, static pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.Ordinal);
        if (schema.IdPattern is { } pattern)
        {
            IdPattern = new IdPattern(pattern, schema.IgnoreIdCase);
        }
    }

    public TaskSchema Schema { get; }

    public ValueTable Statuses { get; }

    public ValueTable Priorities { get; }

    /// <summary>By field name, for the fields that have a list.</summary>
    public Dictionary<string, ValueTable> Values { get; }

    /// <summary>The statuses of each folder that the schema maps.</summary>
    public Dictionary<string, ImmutableArray<string>> Folders { get; }

    /// <summary>Matches whole ids, or null for any.</summary>
    public IdPattern? IdPattern { get; }

    /// <summary>The index of the field that a key names, itself or by an alias; -1 for none.</summary>
    public int IndexOf(string key) => _fields.TryGetValue(key, out int index) ? index : -1;

    /// <summary>For a key that names no field: the index of the field that it is a usual name of, as <see cref="FieldSynonyms.Find"/>.</summary>
    public int SynonymOf(string key) => _synonyms.Find(key);

    /// <summary>Whether the key is allowed without being a field.</summary>
    public bool IsKnownKey(string key) => _knownKeys.Contains(key);

    /// <summary>Names and aliases of the fields.</summary>
    public IEnumerable<string> Keys(int field) => Schema.Fields[field].Aliases.Prepend(Schema.Fields[field].Name);

    /// <summary>The values that a field allows; null for any.</summary>
    public ValueTable? ValuesOf(FieldDefinition field) => field.Role switch
    {
        FieldRole.Status => Statuses,
        FieldRole.Priority => Priorities,
        _ => field.Values.IsEmpty ? null : Values[field.Name],
    };
}
