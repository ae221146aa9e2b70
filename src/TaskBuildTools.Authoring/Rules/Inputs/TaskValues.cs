using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Inputs;

/// <summary>
/// What a rule of <c>Values</c> looks at: the values of one task file by the fields of the schema, and their places. The reader
/// fills it; a value that it reported as wrong is absent. Not thread-safe.
/// </summary>
internal sealed class TaskValues
{
    private readonly YamlDocument _yaml;

    public TaskValues(string path, TaskSchema schema, YamlDocument yaml)
    {
        _yaml = yaml;
        Path = path;
        Schema = schema;
        Texts = new string?[schema.TextCount];
        Names = NoNames(schema.NameCount);
        Dates = NoDates(schema.DateCount);
        Numbers = new long?[schema.NumberCount];
        Nodes = new int[schema.Fields.Length];
    }

    /// <summary>The file, relative to the project.</summary>
    public string Path { get; }

    public TaskSchema Schema { get; }

    /// <summary>Matches the ids that the schema allows, or null for any.</summary>
    public IdPattern? IdPattern { get; init; }

    /// <summary>The statuses of each folder that the schema maps.</summary>
    public required Dictionary<string, ImmutableArray<string>> Folders { get; init; }

    /// <summary>Empty where the file gives none.</summary>
    public string Id { get; set; } = "";

    /// <summary>By <see cref="FieldDefinition.Slot"/>, as in a <see cref="TaskDocument"/>.</summary>
    public string?[] Texts { get; }

    /// <inheritdoc cref="Texts"/>
    public string[][] Names { get; }

    /// <inheritdoc cref="Texts"/>
    public TaskDate[] Dates { get; }

    /// <summary>By <see cref="FieldDefinition.Slot"/>; three decimals, fixed-point.</summary>
    public long?[] Numbers { get; }

    /// <summary>As written, not yet resolved.</summary>
    public Dependency[] Dependencies { get; set; } = [];

    /// <summary>By index of the schema's fields: the node of the value, or 0, for the root is nobody's value.</summary>
    public int[] Nodes { get; }

    public static string[][] NoNames(int count)
    {
        string[][] names = new string[count][];
        Array.Fill(names, []);
        return names;
    }

    public static TaskDate[] NoDates(int count)
    {
        TaskDate[] dates = new TaskDate[count];
        Array.Fill(dates, TaskDate.None);
        return dates;
    }

    /// <summary>Null where the field has no value.</summary>
    public string? Text(FieldRole role) => Texts[Schema[role].Slot];

    /// <summary>Canonical spellings, each once; none where the field has no value.</summary>
    public string[] NamesOf(FieldRole role) => Names[Schema[role].Slot];

    /// <summary><see cref="TaskDate.None"/> where the field has no value.</summary>
    public TaskDate Date(FieldRole role) => Dates[Schema[role].Slot];

    /// <summary>Three decimals, fixed-point; null where the field has no value.</summary>
    public long? Number(FieldRole role) => Numbers[Schema[role].Slot];

    /// <summary>Where the value stands; the default span for none.</summary>
    public SourceSpan Span(FieldRole role) => Span((int)role - 1);

    /// <summary>The same by index of the schema's fields.</summary>
    public SourceSpan Span(int field) => Nodes[field] == 0 ? default : _yaml.Span(Nodes[field]);
}
