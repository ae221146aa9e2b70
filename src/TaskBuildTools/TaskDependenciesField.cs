namespace TaskBuildTools;

/// <summary>The field of dependencies. Immutable and thread-safe.</summary>
/// <param name="name">The canonical name.</param>
/// <param name="mayBeMissing">Whether its filters match nothing in an index without the field, instead of being refused there.</param>
public sealed class TaskDependenciesField(string name, bool mayBeMissing = false) : TaskFieldRef(name, mayBeMissing)
{
}
