namespace TaskBuildTools;

/// <summary>A field with any number of names that many tasks share, such as the tags. Immutable and thread-safe.</summary>
/// <param name="name">The canonical name.</param>
/// <param name="mayBeMissing">Whether its filters match nothing in an index without the field, instead of being refused there.</param>
public sealed class TaskNameListField(string name, bool mayBeMissing = false) : TaskFieldRef(name, mayBeMissing), IGroupableField
{
    /// <summary>Tasks that have this value among others; see <see cref="TaskFilter.Field"/>.</summary>
    public TaskFilter Has(string value) => Filter(TaskFilter.Field(Name, value));

    /// <summary>Tasks with at least one of these values, none without values; see <see cref="TaskFilter.AnyOf"/>.</summary>
    public TaskFilter AnyOf(params string[] values) => Filter(TaskFilter.AnyOf(Name, values));

    /// <summary>Tasks with all of these values, all tasks without values; see <see cref="TaskFilter.AllOf"/>.</summary>
    public TaskFilter AllOf(params string[] values) => Filter(TaskFilter.AllOf(Name, values));

    /// <summary>Tasks with this text somewhere in one of the values, whatever its case; <see cref="Has"/> asks for a whole value. See <see cref="TaskFilter.Contains"/>.</summary>
    public TaskFilter Contains(string text) => Filter(TaskFilter.Contains(Name, text));
}
