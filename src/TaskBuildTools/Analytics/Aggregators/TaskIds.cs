using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Analytics.Aggregators;

/// <summary>The ids, for results that name tasks.</summary>
internal readonly struct TaskIds(IndexColumns columns)
{
    private readonly StringColumn? _ids = FieldOf(columns) < 0 ? null : columns.Text(FieldOf(columns));

    public static void AddSections(IndexColumns columns, SectionSet sections)
    {
        if (FieldOf(columns) >= 0)
        {
            sections.Add(SectionKind.Text, FieldOf(columns));
        }
    }

    public string this[int ordinal] => _ids?.Get(ordinal) ?? "";

    private static int FieldOf(IndexColumns columns) => columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
}
