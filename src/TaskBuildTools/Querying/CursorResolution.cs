using System.Text;
using TaskBuildTools.Filters;
using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Querying;

/// <summary>Finds where a cursor of another snapshot stands in an order of this one.</summary>
internal static class CursorResolution
{
    /// <exception cref="ArgumentException">The cursor belongs to another order.</exception>
    public static WalkStart StartBehind(TaskOrder order, CursorContent cursor, string parameter)
    {
        IndexColumns columns = order.Columns;
        RequireSameOrder(order, cursor, parameter);
        int field = columns.Fields.Find(FieldRole.Id, TaskFieldKind.Text);
        // Only where the id itself is the order do ids descend: among tasks of one value they ascend in both directions.
        bool isFalling = order.IsDescending && order.Field < 0;
        bool isThere = false;
        int ordinal = field < 0 ? 0 : cursor.Id.PlaceIn(columns.Text(field), isFalling, out isThere);
        WalkStart start;
        if (order.HasTieKeys)
        {
            var keys = new PointKey[cursor.KeyCount];
            for (int place = 0; place < keys.Length; place++)
            {
                keys[place] = PointKey.Of(KeyOf(order, place, cursor.KeyAt(place), ordinal, isThere));
            }

            start = new WalkStart { Point = new CursorPoint(keys, ordinal, isThere) };
        }
        else
        {
            start = new WalkStart { Position = order.PositionAfter(KeyOf(order, 0, cursor.KeyAt(0), ordinal, isThere)) };
        }

        GC.KeepAlive(columns);
        return start;
    }

    private static SortKey KeyOf(TaskOrder order, int place, CursorKey cursor, int ordinal, bool isThere)
    {
        IndexColumns columns = order.Columns;
        SortStep step = order.StepAt(place);
        if (step.Field < 0 || !cursor.HasValue)
        {
            return new SortKey { Ordinal = ordinal, IsThere = isThere };
        }

        if (cursor.Kind == TaskFieldKind.Name)
        {
            int code = CodeOf(columns.Name(step.Field), cursor, out bool isKnown);
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

        return isThere && cursor.Text.IsOf(columns.Text(step.Field).Utf8(ordinal))
            ? order.KeyAt(place, ordinal)
            : new SortKey
            {
                HasValue = true,
                Text = cursor.Text.Start,
                IsPrefix = true,
                PrefixOrder = step.IsDescending ? -1 : 1,
            };
    }

    private static int CodeOf(NameColumn names, CursorKey cursor, out bool isKnown)
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
        bool isSame = cursor.KeyCount == 1 + order.Then.Length;
        for (int place = 0; isSame && place < cursor.KeyCount; place++)
        {
            isSame = IsSame(order.Columns, order.StepAt(place), cursor.KeyAt(place));
        }

        if (isSame)
        {
            return;
        }

        var of = new StringBuilder();
        for (int place = 0; place < cursor.KeyCount; place++)
        {
            CursorKey key = cursor.KeyAt(place);
            Describe(of, Encoding.UTF8.GetString(key.Order.Start), key.IsDescending);
        }

        var own = new StringBuilder();
        for (int place = 0; place <= order.Then.Length; place++)
        {
            SortStep step = order.StepAt(place);
            Describe(own, SortField.NameOf(order.Columns, step.Field), step.IsDescending);
        }

        throw new ArgumentException($"The cursor is of a query ordered by {of}, and this one is ordered by {own}.", parameter);
    }

    private static bool IsSame(IndexColumns columns, SortStep step, CursorKey cursor)
    {
        string name = SortField.NameOf(columns, step.Field);
        int capacity = Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> utf8 = capacity <= 512 ? stackalloc byte[512] : new byte[capacity];
        return cursor.IsDescending == step.IsDescending && cursor.Kind == CursorKey.KindOf(columns, step)
            && cursor.Order.IsOf(utf8[..Encoding.UTF8.GetBytes(name, utf8)]);
    }

    private static void Describe(StringBuilder order, string field, bool isDescending) =>
        order.Append(order.Length == 0 ? "" : ", then ").Append(FilterText.Field(field)).Append(isDescending ? ", descending" : ", ascending");
}
