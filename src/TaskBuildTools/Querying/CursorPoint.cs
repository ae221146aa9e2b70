namespace TaskBuildTools.Querying;

/// <summary>Where a task of another snapshot would stand in an order of several keys. Immutable.</summary>
/// <param name="keys">A value for each key of the order.</param>
/// <param name="ordinal">The ordinal of the task or, if it is not there, of the first task with a larger id.</param>
/// <param name="isThere">Whether the task is there.</param>
internal sealed class CursorPoint(PointKey[] keys, int ordinal, bool isThere)
{
    /// <summary>The value of a key, 0 being that of the field that the tasks are ordered by first.</summary>
    public SortKey KeyAt(int place)
    {
        PointKey key = keys[place];
        return new SortKey
        {
            HasValue = key.HasValue,
            Number = key.Number,
            Text = key.Text,
            IsPrefix = key.IsPrefix,
            PrefixOrder = key.PrefixOrder,
            IsBeforeNumber = key.IsBeforeNumber,
            Ordinal = ordinal,
            IsThere = isThere,
        };
    }
}
