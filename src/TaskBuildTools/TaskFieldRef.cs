namespace TaskBuildTools;

/// <summary>
/// A field by its name and kind, as the generated class <c>Backlog.Field</c> has them: what can be asked of it depends on its kind, so
/// that the compiler refuses a range of texts or an order of lists. Belongs to no index. Immutable and thread-safe.
/// </summary>
public abstract class TaskFieldRef
{
    private readonly bool _mayBeMissing;

    private protected TaskFieldRef(string name, bool mayBeMissing)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Name, _mayBeMissing) = (name, mayBeMissing);
    }

    /// <summary>The canonical name, such as <c>due_date</c>.</summary>
    public string Name { get; }

    /// <summary>Tasks that have any value in the field; see <see cref="TaskFilter.HasAny"/>.</summary>
    public TaskFilter HasAny => Filter(TaskFilter.HasAny(Name));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A filter that names the field; in an index without it, it matches nothing if the field may be missing, and else is refused.</summary>
    private protected TaskFilter Filter(TaskFilter filter) => _mayBeMissing ? filter.IfFieldsExist() : filter;
}
