using TaskBuildTools.Filters;

namespace TaskBuildTools;

/// <content>Conditions on the dependency graph.</content>
public abstract partial class TaskFilter
{
    /// <summary>Tasks that name this one among their dependencies. An id that no task has matches nothing.</summary>
    public static TaskFilter DependsOn([TaskId] string id) => Dependency(id, dependents: true, transitive: false);

    /// <summary>
    /// Tasks that wait for this one through any number of steps; itself only if it is in a cycle. The graph is walked once per
    /// index. An id that no task has matches nothing.
    /// </summary>
    public static TaskFilter DependsOnTransitively([TaskId] string id) => Dependency(id, dependents: true, transitive: true);

    /// <summary>Tasks that this one names among its dependencies. An id that no task has matches nothing.</summary>
    public static TaskFilter IsDependencyOf([TaskId] string id) => Dependency(id, dependents: false, transitive: false);

    /// <summary>
    /// Tasks that this one waits for through any number of steps; itself only if it is in a cycle. The graph is walked once
    /// per index. An id that no task has matches nothing.
    /// </summary>
    public static TaskFilter IsTransitiveDependencyOf([TaskId] string id) => Dependency(id, dependents: false, transitive: true);

    private static DependencyFilter Dependency(string id, bool dependents, bool transitive)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new DependencyFilter(id, dependents, transitive);
    }
}
