using System.Collections.Immutable;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>Gives each field its slot: its index among the fields of the same storage, in the schema's order.</summary>
internal sealed class FieldLayout
{
    private FieldLayout(ImmutableArray<FieldDefinition> fields) => Fields = fields;

    public ImmutableArray<FieldDefinition> Fields { get; }

    public int TextCount { get; private set; }

    public int NameCount { get; private set; }

    public int DateCount { get; private set; }

    public int NumberCount { get; private set; }

    /// <param name="fields">Built-in roles in order, then extra fields by name; their slots are ignored.</param>
    public static FieldLayout Of(IReadOnlyList<FieldDefinition> fields)
    {
        FieldDefinition[] numbered = new FieldDefinition[fields.Count];
        int texts = 0;
        int names = 0;
        int dates = 0;
        int numbers = 0;
        for (int i = 0; i < numbered.Length; i++)
        {
            int slot = fields[i].Kind switch
            {
                TaskFieldKind.Text => texts++,
                TaskFieldKind.Name or TaskFieldKind.NameList => names++,
                TaskFieldKind.Date => dates++,
                TaskFieldKind.Number => numbers++,
                _ => 0,
            };
            numbered[i] = fields[i] with { Slot = slot };
        }

        return new FieldLayout([.. numbered]) { TextCount = texts, NameCount = names, DateCount = dates, NumberCount = numbers };
    }
}
