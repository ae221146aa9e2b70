using System.Text;
using TaskBuildTools.Filters;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>Finds where a cursor of another snapshot stands in an order of this one.</summary>
internal static class CursorResolution
{
    /// <exception cref="ArgumentException">The cursor belongs to another order.</exception>
    public static int PositionAfter(TaskOrder order, CursorContent cursor, string parameter)
    {
        IndexColumns columns = order.Columns;
        RequireSameOrder(order, cursor, parameter);
        int field = columns.Fields.Find(StoredFieldRole.Id, TaskFieldKind.Text);
        // Only where the id itself is the order do ids descend: among tasks of one value they ascend in both directions.
        bool isFalling = order.IsDescending && order.Field < 0;
        bool isThere = false;
        int ordinal = field < 0 ? 0 : cursor.Id.PlaceIn(columns.Text(field), isFalling, out isThere);
        int position = order.PositionAfter(KeyOf(order, cursor, ordinal, isThere));
        GC.KeepAlive(columns);
        return position;
    }

    private static SortKey KeyOf(TaskOrder order, CursorContent cursor, int ordinal, bool isThere)
    {
        IndexColumns columns = order.Columns;
        if (order.Field < 0 || !cursor.HasValue)
        {
            return new SortKey { Ordinal = ordinal, IsThere = isThere };
        }

        if (cursor.Kind == TaskFieldKind.Name)
        {
            int code = CodeOf(columns.Name(order.Field), cursor, out bool isKnown);
            // A value that is gone stood before all tasks of the value that now has its place.
            return isKnown
                ? new SortKey { HasValue = true, Number = code, Ordinal = ordinal, IsThere = isThere }
                : new SortKey { HasValue = true, Number = code, IsBeforeNumber = true };
        }

        if (cursor.Kind != TaskFieldKind.Text)
        {
            return new SortKey { HasValue = true, Number = cursor.Number, Ordinal = ordinal, IsThere = isThere };
        }

        if (!cursor.Text.IsTruncated)
        {
            return new SortKey { HasValue = true, Text = cursor.Text.Start, Ordinal = ordinal, IsThere = isThere };
        }

        return isThere && cursor.Text.IsOf(columns.Text(order.Field).Utf8(ordinal))
            ? order.KeyOf(ordinal)
            : new SortKey
            {
                HasValue = true,
                Text = cursor.Text.Start,
                IsPrefix = true,
                PrefixOrder = order.IsDescending ? -1 : 1,
            };
    }

    private static int CodeOf(NameColumn names, CursorContent cursor, out bool isKnown)
    {
        if (names.IsSorted)
        {
            return cursor.Text.PlaceIn(names.Values, behind: false, out isKnown);
        }

        for (int code = 0; code < names.ValueCount; code++)
        {
            if (cursor.Text.IsOf(names.Values.Utf8(code)))
            {
                isKnown = true;
                return code;
            }
        }

        isKnown = false;
        return (int)Math.Clamp(cursor.Number, 0, names.ValueCount);
    }

    private static void RequireSameOrder(TaskOrder order, CursorContent cursor, string parameter)
    {
        IndexColumns columns = order.Columns;
        string name = SortField.NameOf(columns, order.Field);
        TaskFieldKind kind = order.Field < 0 ? TaskFieldKind.Text : columns.Fields.Fields[order.Field].Kind;
        int capacity = Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> utf8 = capacity <= 512 ? stackalloc byte[512] : new byte[capacity];
        if (cursor.IsDescending != order.IsDescending || cursor.Kind != kind || !cursor.Order.IsOf(utf8[..Encoding.UTF8.GetBytes(name, utf8)]))
        {
            string of = Describe(Encoding.UTF8.GetString(cursor.Order.Start), cursor.IsDescending);
            throw new ArgumentException(
                $"The cursor is of a query ordered by {of}, and this one is ordered by {Describe(name, order.IsDescending)}.", parameter);
        }
    }

    private static string Describe(string field, bool isDescending) => $"{FilterText.Field(field)}, {(isDescending ? "descending" : "ascending")}";
}
