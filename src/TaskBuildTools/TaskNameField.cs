namespace TaskBuildTools;

/// <summary>A field with one name of those that many tasks share, such as the status. Immutable and thread-safe.</summary>
/// <param name="name">The canonical name.</param>
/// <param name="mayBeMissing">Whether its filters match nothing in an index without the field, instead of being refused there.</param>
public sealed class TaskNameField(string name, bool mayBeMissing = false) : TaskFieldRef(name, mayBeMissing), ISortableField, IGroupableField
{
    /// <summary>Tasks with this value; see <see cref="TaskFilter.Field"/>.</summary>
    public TaskFilter Is(string value) => Filter(TaskFilter.Field(Name, value));

    /// <summary>Tasks with one of these values, none without values; see <see cref="TaskFilter.AnyOf"/>.</summary>
    public TaskFilter AnyOf(params string[] values) => Filter(TaskFilter.AnyOf(Name, values));

    /// <summary>Tasks with this text somewhere in the value, whatever its case; see <see cref="TaskFilter.Contains"/>.</summary>
    public TaskFilter Contains(string text) => Filter(TaskFilter.Contains(Name, text));
}
