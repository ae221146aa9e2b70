using System.Collections.Immutable;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>What else the schema lets task files write: other keys for fields, keys without a kind, other spellings of values.</summary>
internal sealed class SpellingSections(IndexBuffer buffer, TaskSchema schema)
{
    /// <summary>How many there will be.</summary>
    public static int CountOf(TaskSchema schema) => 2 + schema.Fields.Count(field => ValuesOf(schema, field) is not null);

    public void WriteKeys()
    {
        (string Alias, int Field)[] aliases =
            [.. schema.Fields.SelectMany(static (field, number) => field.Aliases.Select(alias => (alias, number)))];
        buffer.Begin(SectionKind.FieldAliases);
        buffer.AppendUInt32(aliases.Length);
        foreach ((_, int field) in aliases)
        {
            buffer.AppendUInt32(field);
        }

        buffer.AppendStrings(aliases.Length, aliases, static (aliases, number) => aliases[number].Alias);
        buffer.End();

        string[] keys = [.. schema.KnownKeys.Distinct(StringComparer.Ordinal).Order(Utf8Order.Instance)];
        buffer.Begin(SectionKind.KnownKeys);
        buffer.AppendUInt32(keys.Length);
        buffer.AppendStrings(keys.Length, keys, static (keys, number) => keys[number]);
        buffer.End();
    }

    public void WriteValues()
    {
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            if (ValuesOf(schema, schema.Fields[number]) is not { } values)
            {
                continue;
            }

            (string Alias, int Value)[] aliases =
                [.. values.SelectMany(static (value, place) => value.Aliases.Select(alias => (alias, place)))];
            string[] spellings = [.. values.Select(static value => value.Name), .. aliases.Select(static alias => alias.Alias)];
            buffer.Begin(SectionKind.ValueSpellings, number);
            buffer.AppendUInt32(values.Length);
            buffer.AppendUInt32(aliases.Length);
            foreach ((_, int value) in aliases)
            {
                buffer.AppendUInt32(value);
            }

            buffer.AppendStrings(spellings.Length, spellings, static (spellings, place) => spellings[place]);
            buffer.End();
        }
    }

    private static ImmutableArray<NamedValue>? ValuesOf(TaskSchema schema, FieldDefinition field) => field.Role switch
    {
        FieldRole.Status => [.. schema.Statuses.Select(static status => new NamedValue(status.Name, status.Aliases))],
        FieldRole.Priority => schema.Priorities,
        _ => field.Values.IsEmpty || field.Kind is not (TaskFieldKind.Name or TaskFieldKind.NameList) ? null : field.Values,
    };
}
