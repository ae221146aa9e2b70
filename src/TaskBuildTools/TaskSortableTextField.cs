namespace TaskBuildTools;

/// <summary>A text that tasks can be ordered by: the id or the title. Immutable and thread-safe.</summary>
/// <param name="name">The canonical name.</param>
public sealed class TaskSortableTextField(string name) : TaskFieldRef(name, mayBeMissing: false), ISortableField
{
    /// <summary>Tasks with exactly this text; see <see cref="TaskFilter.Field"/>.</summary>
    public TaskFilter Is(string text) => Filter(TaskFilter.Field(Name, text));

    /// <summary>Tasks with this text somewhere in the field, whatever its case; see <see cref="TaskFilter.Contains"/>.</summary>
    public TaskFilter Contains(string text) => Filter(TaskFilter.Contains(Name, text));
}
