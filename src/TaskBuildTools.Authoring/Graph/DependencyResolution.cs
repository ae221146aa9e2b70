using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// The dependencies of all tasks as ordinals, in the order written, without duplicates and without the task itself; and
/// those that lead to no task.
/// </summary>
internal readonly record struct DependencyResolution(Adjacency Dependencies, UnresolvedDependency[] Unresolved)
{
    public static DependencyResolution Of(TaskSchema schema, IReadOnlyList<TaskDocument> tasks)
    {
        int written = 0;
        foreach (TaskDocument task in tasks)
        {
            written = checked(written + task.Dependencies.Length);
        }

        var offsets = new int[tasks.Count + 1];
        if (written == 0)
        {
            return new DependencyResolution(new Adjacency(offsets, []), []);
        }

        var resolver = new IdResolver(schema, tasks);
        var targets = new int[written];
        var unresolved = new List<UnresolvedDependency>();
        // Marks who has seen a target last, so that a list of any length loses its duplicates in one pass.
        var seenBy = new int[tasks.Count];
        int count = 0;
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            Dependency[] dependencies = tasks[ordinal].Dependencies;
            for (int index = 0; index < dependencies.Length; index++)
            {
                int target = resolver.Resolve(dependencies[index].Id);
                if (target < 0)
                {
                    unresolved.Add(new UnresolvedDependency(ordinal, index));
                }
                else if (target != ordinal && seenBy[target] != ordinal + 1)
                {
                    seenBy[target] = ordinal + 1;
                    targets[count++] = target;
                }
            }

            offsets[ordinal + 1] = count;
        }

        return new DependencyResolution(new Adjacency(offsets, targets[..count]), [.. unresolved]);
    }
}
