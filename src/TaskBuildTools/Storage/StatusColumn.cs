using TaskBuildTools.Format;

namespace TaskBuildTools.Storage;

/// <summary>What the status of each task means. The caller keeps the index alive while using it.</summary>
internal readonly ref struct StatusColumn
{
    private readonly ReadOnlySpan<uint> _codesPlusOne;
    private readonly StatusMeaning[] _meanings;

    private StatusColumn(ReadOnlySpan<uint> codesPlusOne, StatusMeaning[] meanings)
    {
        _codesPlusOne = codesPlusOne;
        _meanings = meanings;
    }

    /// <summary>The number of the field, or -1: then no task has a status.</summary>
    public static int FieldOf(IndexColumns columns) => columns.Fields.Find(FieldRole.Status, TaskFieldKind.Name);

    public static StatusColumn Of(IndexColumns columns)
    {
        int field = FieldOf(columns);
        return field < 0 ? new StatusColumn(default, []) : new StatusColumn(columns.Name(field).CodesPlusOne, columns.StatusMeanings);
    }

    /// <summary>Names what it reads.</summary>
    public static void AddSections(IndexColumns columns, SectionSet sections)
    {
        int field = FieldOf(columns);
        if (field >= 0)
        {
            sections.Add(SectionKind.NameDictionary, field).Add(SectionKind.NameCodes, field).Add(SectionKind.StatusMeanings, field);
        }
    }

    public StatusMeaning this[int ordinal]
    {
        get
        {
            uint code = _codesPlusOne.IsEmpty ? 0 : _codesPlusOne[ordinal];
            return code == 0 ? StatusMeaning.None : _meanings[code - 1];
        }
    }

    /// <summary>Whether a task is neither closed nor cancelled.</summary>
    public bool IsUnfinished(int ordinal) => this[ordinal] is not (StatusMeaning.Closed or StatusMeaning.Cancelled);
}
