using TaskBuildTools.Filters;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>Which field of names a result is grouped by; or none, and then all tasks are one group.</summary>
/// <param name="Columns">Of the index.</param>
/// <param name="Number">The number of the field, or -1.</param>
internal readonly record struct FieldChoice(IndexColumns Columns, int Number)
{
    /// <summary>A group for each value, or the one.</summary>
    public int GroupCount => Number < 0 ? 1 : Columns.Name(Number).ValueCount;

    /// <summary>How the field stands in the name of an operation: without blanks and slashes.</summary>
    public string Key => Number < 0 ? "" : Uri.EscapeDataString(Columns.Fields.Fields[Number].Name);

    public static FieldChoice None(IndexColumns columns) => new(columns, -1);

    /// <exception cref="ArgumentException">There is no such field, or it does not hold names.</exception>
    public static FieldChoice Of(IndexColumns columns, string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new FieldChoice(columns, FieldLookup.Of(columns, field, FieldUse.Groups).Number);
    }

    public string Value(int group) => Columns.Name(Number).Value(group);

    public void AddSections(SectionSet sections)
    {
        if (Number >= 0)
        {
            sections.Add(SectionKind.NameDictionary, Number).Add(SectionKind.NameCodes, Number);
        }
    }
}
