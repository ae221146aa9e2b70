using TaskBuildTools.Filters;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

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
        return field >= 0 && FieldUse.IsOrdered(columns.Fields, field) ? field : throw columns.File.Damaged($"it has no field to sort by {sort}");
    }

    /// <summary>The number of the field, or -1 for the id.</summary>
    /// <exception cref="ArgumentException">There is no such field, or it has no order.</exception>
    public static int Of(IndexColumns columns, string field)
    {
        int number = FieldLookup.Of(columns, field, FieldUse.Order).Number;
        return columns.Fields.RoleOf(number) == FieldRole.Id ? -1 : number;
    }

    /// <summary>The canonical name of the field.</summary>
    public static string NameOf(IndexColumns columns, int field)
    {
        int number = field >= 0 ? field : columns.Fields.Find(FieldRole.Id);
        return number < 0 ? "id" : columns.Fields.Fields[number].Name;
    }

    private static FieldRole RoleOf(TaskSort sort) => sort switch
    {
        TaskSort.Created => FieldRole.Created,
        TaskSort.Updated => FieldRole.Updated,
        TaskSort.Due => FieldRole.Due,
        TaskSort.Priority => FieldRole.Priority,
        TaskSort.Status => FieldRole.Status,
        TaskSort.Title => FieldRole.Title,
        TaskSort.EstimatedHours => FieldRole.EstimatedHours,
        TaskSort.ActualHours => FieldRole.ActualHours,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "There is no such order."),
    };
}
