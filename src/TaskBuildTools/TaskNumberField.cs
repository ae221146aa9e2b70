namespace TaskBuildTools;

/// <summary>A field of numbers with up to three digits after the point. Immutable and thread-safe.</summary>
/// <param name="name">The canonical name.</param>
/// <param name="mayBeMissing">Whether its filters match nothing in an index without the field, instead of being refused there.</param>
public sealed class TaskNumberField(string name, bool mayBeMissing = false) : TaskFieldRef(name, mayBeMissing), ISortableField
{
    /// <summary>Tasks with this number or a larger one.</summary>
    public TaskFilter AtLeast(decimal least) => Filter(TaskFilter.NumberRange(Name, least, null));

    /// <summary>Tasks with this number or a smaller one.</summary>
    public TaskFilter AtMost(decimal most) => Filter(TaskFilter.NumberRange(Name, null, most));

    /// <summary>Tasks with a number in a range, both ends included; see <see cref="TaskFilter.NumberRange"/>.</summary>
    public TaskFilter Between(decimal least, decimal most) => Filter(TaskFilter.NumberRange(Name, least, most));
}
