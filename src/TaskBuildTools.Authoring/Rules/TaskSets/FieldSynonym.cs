using System.Buffers;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules.Inputs;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.TaskSets;

/// <summary>TBT2019: task files use a well-known name of a field that the schema does not read as that field. One finding for a key.</summary>
internal static class FieldSynonym
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT2019",
        nameof(FieldSynonym),
        "A well-known name of a field is not read as that field",
        DiagnosticSeverity.Warning);

    // A line that anybody reads.
    private const int MostAliases = 16;

    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>One pass over the documents; one finding for each key, at its first place.</summary>
    public static void Check(TaskSetContext context, List<Finding> findings)
    {
        TaskSchema schema = context.Schema;
        SortedDictionary<string, SynonymUses>? keys = null;
        foreach (TaskDocument document in context.Files)
        {
            foreach (SynonymUse use in document.Synonyms)
            {
                keys ??= new SortedDictionary<string, SynonymUses>(StringComparer.Ordinal);
                if (!keys.TryGetValue(use.Key, out SynonymUses? uses))
                {
                    keys.Add(use.Key, uses = new SynonymUses());
                }

                uses.Add(document.Path, use);
            }
        }

        if (keys is null)
        {
            return;
        }

        var synonyms = new FieldSynonyms(schema);
        ILookup<int, string> keysByField = keys.Keys.ToLookup(synonyms.Find);
        foreach ((string key, SynonymUses uses) in keys)
        {
            int field = synonyms.Find(key);
            (string path, SourceSpan span) = uses.Places[0];
            findings.Add(new Finding(
                Descriptor,
                path,
                span,
                field == FieldSynonyms.Inverse ? AboutInverse(schema, key, uses) : AboutField(schema, field, key, uses, keysByField[field]),
                key,
                [.. uses.Places.Skip(1).Select(place => new RelatedPlace(place.Path, place.Span, $"'{key}' is used here, too"))]));
        }
    }

    private static string AboutField(TaskSchema schema, int index, string key, SynonymUses uses, IEnumerable<string> keys)
    {
        FieldDefinition field = schema.Fields[index];
        string both = uses.WithAnother == 0
            ? ""
            : $" ({Files(uses.WithAnother)} also {(uses.WithAnother == 1 ? "has" : "have")} another key of '{field.Name}': merge the two there)";
        string remedy = AliasLine(schema, field, key, keys) is { } line
            ? $"{Place(schema, "fields")}: {line}"
            : $"add it to the aliases of '{field.Name}' in tasks.schema.yaml";
        return $"'{key}' is a usual name for '{field.Name}', but the schema does not read it as that: "
            + $"its value is only kept as text, in {Files(uses.Count)}{both}. "
            + $"To read it, {remedy}; to keep it as text, list it under known_fields";
    }

    private static string AboutInverse(TaskSchema schema, string key, SynonymUses uses)
    {
        string field = schema[FieldRole.Dependencies].Name;
        return $"'{key}' names tasks that wait for this one; it is not read as '{field}', and kept as text in {Files(uses.Count)}. "
            + $"List this task under '{field}' of each of those tasks; to keep the key as text, {Place(schema, null)}: known_fields: [{string.Join(", ", schema.KnownKeys.Except(Presets.Find(schema.Preset)?.KnownKeys ?? []).Append(key).Select(Quoted))}]";
    }

    private static string Place(TaskSchema schema, string? section)
    {
        string line = section is null ? "add this line to tasks.schema.yaml" : $"add this line under '{section}:' in tasks.schema.yaml";
        bool isPreset = schema == Presets.Find(schema.Preset);
        string heading = section is null ? $"begin it with 'preset: {schema.Preset}'" : $"begin it with the lines 'preset: {schema.Preset}' and '{section}:'";
        return isPreset ? $"{line} (where there is no such file, {heading})" : line;
    }

    // The whole entry, which can take the place of the one that is there, so all the keys of the field that the files use are
    // in it: two entries for one field are not allowed. Null for a field with more settings than a line can repeat.
    private static string? AliasLine(TaskSchema schema, FieldDefinition field, string key, IEnumerable<string> keys)
    {
        FieldDefinition? preset = Presets.Find(schema.Preset)?.Fields.FirstOrDefault(other => other.Name == field.Name);
        if (preset is null || !field.Values.IsEmpty)
        {
            return null;
        }

        string aliases = string.Join(", ", field.Aliases.Except(preset.Aliases).Concat(keys.Take(MostAliases).Append(key)).Distinct().Select(Quoted));
        string required = field.Required == preset.Required ? "" : $", required: {(field.Required ? "true" : "false")}";
        return $"{field.Name}: {{ aliases: [{aliases}]{required} }}";
    }

    private static string Quoted(string name) =>
        name.AsSpan().ContainsAnyExcept(PlainCharacters) || !char.IsAsciiLetter(name[0]) ? $"'{name.Replace("'", "''", StringComparison.Ordinal)}'" : name;

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
