namespace TaskBuildTools;

/// <content>The order by typed fields, of which the compiler checks that they have one.</content>
public readonly partial struct TaskQuery
{
    /// <summary>In the order of a field, as <see cref="OrderBy(string)"/>.</summary>
    /// <exception cref="ArgumentException">The index has no such field; the message names those that have an order.</exception>
    public TaskQuery OrderBy(ISortableField field) => OrderBy(NameOf(field));

    /// <summary>From the largest to the smallest value of a field, as <see cref="OrderByDescending(string)"/>.</summary>
    /// <exception cref="ArgumentException">The index has no such field; the message names those that have an order.</exception>
    public TaskQuery OrderByDescending(ISortableField field) => OrderByDescending(NameOf(field));

    /// <summary>In the order of a field among the tasks that are tied so far, as <see cref="ThenBy(string)"/>.</summary>
    /// <exception cref="ArgumentException">The index has no such field; the message names those that have an order.</exception>
    /// <exception cref="InvalidOperationException">No order was given before, or eight.</exception>
    public TaskQuery ThenBy(ISortableField field) => ThenBy(NameOf(field));

    /// <summary>From the largest to the smallest value of a field among the tasks that are tied so far, as <see cref="ThenByDescending(string)"/>.</summary>
    /// <exception cref="ArgumentException">The index has no such field; the message names those that have an order.</exception>
    /// <exception cref="InvalidOperationException">No order was given before, or eight.</exception>
    public TaskQuery ThenByDescending(ISortableField field) => ThenByDescending(NameOf(field));

    private static string NameOf(ISortableField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Name;
    }
}
