using TaskBuildTools.Format;
using TaskBuildTools.Reading;

namespace TaskBuildTools.Querying;

/// <summary>Which fields an index can be ordered by.</summary>
internal static class SortField
{
    /// <summary>The number of the field, or -1 for the id.</summary>
    /// <exception cref="TaskIndexException">The index has no such field.</exception>
    public static int Of(IndexColumns columns, TaskSort sort)
    {
        if (sort == TaskSort.Id)
        {
            return -1;
        }

        int field = columns.Fields.Find(RoleOf(sort));
        return field >= 0 && IsOrdered(columns, field) ? field : throw columns.File.Damaged($"it has no field to sort by {sort}");
    }

    /// <summary>The number of the field, or -1 for the id.</summary>
    /// <exception cref="ArgumentException">There is no such field, or it has no order.</exception>
    public static int Of(IndexColumns columns, string field)
    {
        int number = columns.Fields.Find(field);
        if (number >= 0 && columns.Fields.RoleOf(number) == StoredFieldRole.Id)
        {
            return -1;
        }

        return number >= 0 && IsOrdered(columns, number) ? number : throw Unordered(columns, field);
    }

    /// <summary>The canonical name of the field.</summary>
    public static string NameOf(IndexColumns columns, int field)
    {
        int number = field >= 0 ? field : columns.Fields.Find(StoredFieldRole.Id);
        return number < 0 ? "id" : columns.Fields.Fields[number].Name;
    }

    private static ArgumentException Unordered(IndexColumns columns, string field)
    {
        IEnumerable<string> ordered = Enumerable.Range(0, columns.Fields.Fields.Length)
            .Where(number => IsOrdered(columns, number))
            .Select(number => FilterText.Field(columns.Fields.Fields[number].Name));
        return new ArgumentException(
            $"The index has no order by {FilterText.Field(field)}. It has one by {string.Join(", ", ordered)}.", nameof(field));
    }

    private static bool IsOrdered(IndexColumns columns, int field) =>
        columns.Fields.Fields[field].Kind is TaskFieldKind.Name or TaskFieldKind.Date or TaskFieldKind.Number
        || (columns.Fields.Fields[field].Kind == TaskFieldKind.Text && columns.Fields.RoleOf(field) is StoredFieldRole.Title or StoredFieldRole.Id);

    private static StoredFieldRole RoleOf(TaskSort sort) => sort switch
    {
        TaskSort.Created => StoredFieldRole.Created,
        TaskSort.Updated => StoredFieldRole.Updated,
        TaskSort.Due => StoredFieldRole.Due,
        TaskSort.Priority => StoredFieldRole.Priority,
        TaskSort.Status => StoredFieldRole.Status,
        TaskSort.Title => StoredFieldRole.Title,
        TaskSort.EstimatedHours => StoredFieldRole.EstimatedHours,
        TaskSort.ActualHours => StoredFieldRole.ActualHours,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "There is no such order."),
    };
}
