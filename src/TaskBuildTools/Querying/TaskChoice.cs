namespace TaskBuildTools.Querying;

/// <summary>
/// One task of several, or null: what LINQ answers with a default value, which for a reference to a task is one that belongs to
/// no index.
/// </summary>
internal static class TaskChoice
{
    public static Func<TaskRef, bool> Given(Func<TaskRef, bool> predicate) => predicate ?? throw new ArgumentNullException(nameof(predicate));

    public static TaskRef? First<T>(T tasks, Func<TaskRef, bool>? predicate)
        where T : IEnumerable<TaskRef>
    {
        foreach (TaskRef task in tasks)
        {
            if (predicate is null || predicate(task))
            {
                return task;
            }
        }

        return null;
    }

    public static TaskRef? Last<T>(T tasks, Func<TaskRef, bool>? predicate)
        where T : IEnumerable<TaskRef>
    {
        TaskRef? last = null;
        foreach (TaskRef task in tasks)
        {
            if (predicate is null || predicate(task))
            {
                last = task;
            }
        }

        return last;
    }

    /// <exception cref="InvalidOperationException">There are several.</exception>
    public static TaskRef? Single<T>(T tasks, Func<TaskRef, bool>? predicate)
        where T : IEnumerable<TaskRef>
    {
        TaskRef? single = null;
        foreach (TaskRef task in tasks)
        {
            if (predicate is not null && !predicate(task))
            {
                continue;
            }

            single = single is null ? task : throw new InvalidOperationException(
                $"More than one task matches: \"{single.Value.Id}\" and \"{task.Id}\" do, for two.");
        }

        return single;
    }

    public static TaskRef? At<T>(T tasks, int index)
        where T : IEnumerable<TaskRef>
    {
        int place = 0;
        foreach (TaskRef task in tasks)
        {
            if (place++ == index)
            {
                return task;
            }
        }

        return null;
    }
}
