namespace TaskBuildTools;

/// <summary>
/// A field of dates. Times without an offset count as UTC, and a day as its midnight in UTC. Immutable and thread-safe.
/// </summary>
/// <param name="name">The canonical name.</param>
/// <param name="mayBeMissing">Whether its filters match nothing in an index without the field, instead of being refused there.</param>
public sealed class TaskDateField(string name, bool mayBeMissing = false) : TaskFieldRef(name, mayBeMissing), ISortableField
{
    /// <summary>Tasks with a date before a day begins.</summary>
    public TaskFilter Before(DateOnly day) => Filter(TaskFilter.DateRange(Name, null, day));

    /// <summary>Tasks with a date before a point in time.</summary>
    public TaskFilter Before(DateTimeOffset time) => Filter(TaskFilter.DateRange(Name, null, time));

    /// <summary>Tasks with a date on this day or later.</summary>
    public TaskFilter From(DateOnly day) => Filter(TaskFilter.DateRange(Name, day, null));

    /// <summary>Tasks with a date at this point in time or later.</summary>
    public TaskFilter From(DateTimeOffset time) => Filter(TaskFilter.DateRange(Name, time, null));

    /// <summary>Tasks with a date from the first day on and before the other; see <see cref="TaskFilter.DateRange(string, DateOnly?, DateOnly?)"/>.</summary>
    public TaskFilter Between(DateOnly from, DateOnly before) => Filter(TaskFilter.DateRange(Name, from, before));

    /// <summary>Tasks with a date from the first point in time on and before the other; see <see cref="TaskFilter.DateRange(string, DateTimeOffset?, DateTimeOffset?)"/>.</summary>
    public TaskFilter Between(DateTimeOffset from, DateTimeOffset before) => Filter(TaskFilter.DateRange(Name, from, before));
}
