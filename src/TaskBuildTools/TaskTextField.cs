namespace TaskBuildTools;

/// <summary>A field of free text. Immutable and thread-safe.</summary>
/// <param name="name">The canonical name.</param>
/// <param name="mayBeMissing">Whether its filters match nothing in an index without the field, instead of being refused there.</param>
public sealed class TaskTextField(string name, bool mayBeMissing = false) : TaskFieldRef(name, mayBeMissing)
{
    /// <summary>Tasks with exactly this text; see <see cref="TaskFilter.Field"/>.</summary>
    public TaskFilter Is(string text) => Filter(TaskFilter.Field(Name, text));

    /// <summary>Tasks with this text somewhere in the field, whatever its case; see <see cref="TaskFilter.Contains"/>.</summary>
    public TaskFilter Contains(string text) => Filter(TaskFilter.Contains(Name, text));
}
