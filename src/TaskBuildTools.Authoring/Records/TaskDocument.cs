using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Records;

/// <summary>
/// One task file after reading: values by the slots of the schema's fields, with the places that later rules point at.
/// A pure function of the file's bytes, its path and the schema; it is what the build cache keeps. Not changed after
/// reading.
/// </summary>
internal sealed class TaskDocument
{
    /// <summary>Relative to the project, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// Whether a finding of the reading stage forbids indexing it. A rejected document keeps its findings and, where it
    /// could be made out, its id, so that what depends on it is not reported as well.
    /// </summary>
    public bool IsRejected { get; init; }

    /// <summary>What reading it found, whatever the severities; in order of place.</summary>
    public Finding[] Findings { get; init; } = [];

    /// <summary>Empty only when rejected.</summary>
    public string Id { get; init; } = "";

    /// <summary>
    /// Whether the id was made out where the file could not be read properly. Such an id spares a report about what depends on
    /// it, and is good for nothing else.
    /// </summary>
    public bool IsIdGuessed { get; init; }

    /// <summary>By <see cref="Schema.FieldDefinition.Slot"/> of the text fields (the id among them); null for absent or empty.</summary>
    public string?[] Texts { get; init; } = [];

    /// <summary>By slot of the name and name-list fields; canonical names (aliases resolved), without duplicates, as written.</summary>
    public string[][] Names { get; init; } = [];

    /// <summary>By slot of the date fields.</summary>
    public TaskDate[] Dates { get; init; } = [];

    /// <summary>By slot of the number fields, in thousandths; null for absent.</summary>
    public long?[] Numbers { get; init; } = [];

    /// <summary>As written, duplicates and the task itself included.</summary>
    public Dependency[] Dependencies { get; init; } = [];

    public OtherField[] Others { get; init; } = [];

    /// <summary>The keys among <see cref="Others"/> that are usual names of fields, each once; what the whole set says about them is one finding.</summary>
    public SynonymUse[] Synonyms { get; init; } = [];

    /// <summary>Where the id stands, or the default span.</summary>
    public SourceSpan IdSpan { get; init; }

    /// <summary>Items of the body's checklists (<c>- [ ]</c>, <c>- [x]</c>), outside code blocks and comments.</summary>
    public int ChecklistTotal { get; init; }

    public int ChecklistDone { get; init; }

    /// <summary>Where the body starts in the (decompressed) file, in bytes: after the closing line of the front matter.</summary>
    public int BodyOffset { get; init; }

    /// <summary>Bytes of body, to the end of the file.</summary>
    public int BodyLength { get; init; }

    /// <summary>The first 8 bytes (little-endian) of the SHA-256 of the body's bytes; 0 for an empty body.</summary>
    public ulong BodyHash { get; init; }
}
