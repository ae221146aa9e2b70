using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Samples;

/// <summary>Orders documents of <see cref="GeneratedBacklog"/> as the index should.</summary>
internal static class NaiveOrder
{
    public static readonly string[] Fields =
    [
        "id", "title", "agent", "status", "priority", "created_at", "updated_at", "due_date", "estimated_hours", "actual_hours",
        "area", "budget", "reviewed",
    ];

    private static readonly TaskSchema Schema = GeneratedBacklog.Schema;

    /// <summary>The ids of some tasks (which come by id) in the order of a field.</summary>
    public static string[] Of(IEnumerable<TaskDocument> tasks, string field, bool descending) => Of(tasks, [(field, descending)]);

    /// <summary>The ids of some tasks (which come by id) in an order of several keys, the first one first.</summary>
    public static string[] Of(IEnumerable<TaskDocument> tasks, (string Field, bool IsDescending)[] keys)
    {
        // Sorting is stable, so the last key goes first.
        TaskDocument[] sorted = [.. tasks];
        foreach ((string field, bool isDescending) in keys.Reverse())
        {
            sorted = Sorted(sorted, field, isDescending);
        }

        return [.. sorted.Select(task => task.Id)];
    }

    private static TaskDocument[] Sorted(TaskDocument[] tasks, string field, bool descending)
    {
        FieldDefinition definition = Schema.Fields.First(candidate => candidate.Name == field);
        (TaskDocument Task, Key Key)[] keyed = [.. tasks.Select(task => (task, KeyOf(task, definition)))];
        (TaskDocument Task, Key Key)[] present = [.. keyed.Where(pair => !pair.Key.IsAbsent)];
        // Sorting is stable: among equal keys ids ascend in both directions, unless the id is the key.
        IOrderedEnumerable<(TaskDocument Task, Key Key)> sorted = descending
            ? present.OrderByDescending(pair => pair.Key, Key.Comparer)
            : present.OrderBy(pair => pair.Key, Key.Comparer);
        return [.. sorted.Select(pair => pair.Task), .. keyed.Where(pair => pair.Key.IsAbsent).Select(pair => pair.Task)];
    }

    private static Key KeyOf(TaskDocument task, FieldDefinition field) => field.Kind switch
    {
        TaskFieldKind.Text => new Key(task.Texts[field.Slot] ?? "", 0, string.IsNullOrEmpty(task.Texts[field.Slot])),
        TaskFieldKind.Date => new Key("", task.Dates[field.Slot].IsAbsent ? 0 : task.Dates[field.Slot].UtcTicks, task.Dates[field.Slot].IsAbsent),
        TaskFieldKind.Number => new Key("", task.Numbers[field.Slot] ?? 0, task.Numbers[field.Slot] is null),
        _ => task.Names[field.Slot] is [string name] ? new Key(name, Place(field, name), false) : new Key("", 0, true),
    };

    // Values that the schema orders come first, in its order; the others behind them, by their bytes.
    private static long Place(FieldDefinition field, string name)
    {
        List<string> known = field.Role switch
        {
            FieldRole.Status => [.. Schema.Statuses.Select(status => status.Name)],
            FieldRole.Priority => [.. Schema.Priorities.Select(priority => priority.Name)],
            _ => [],
        };
        int place = known.IndexOf(name);
        return place < 0 ? known.Count : place;
    }

    private readonly record struct Key(string Text, long Number, bool IsAbsent)
    {
        public static readonly Comparer<Key> Comparer = Comparer<Key>.Create((left, right) =>
            left.Number != right.Number ? left.Number.CompareTo(right.Number) : Utf8Order.Instance.Compare(left.Text, right.Text));
    }
}
