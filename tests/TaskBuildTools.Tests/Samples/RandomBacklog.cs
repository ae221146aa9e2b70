using CsCheck;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Tests.Samples;

/// <summary>Random tasks: few values, so that they meet, and enough tasks for bitmaps and lists of any length.</summary>
internal static class RandomBacklog
{
    private static readonly string?[] Statuses = [null, "todo", "in_progress", "blocked", "done", "cancelled"];
    private static readonly string?[] Priorities = [null, "low", "medium", "high"];
    private static readonly string?[] Agents = [null, "ada", "bo", "éa"];

    public static TaskSchema Schema { get; } = TaskSet.Schema();

    public static Gen<TaskDocument[]> Gen(int maxTasks) =>
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, maxTasks], CsCheck.Gen.Int).Select(Make);

    private static TaskDocument[] Make(int count, int seed)
    {
        var random = new Random(seed);
        return TaskSet.Sorted(Enumerable.Range(0, count).Select(number => Make(number, count, random)));
    }

    private static TaskDocument Make(int number, int count, Random random)
    {
        var more = new Dictionary<string, object>();
        if (Agents[random.Next(Agents.Length)] is { } agent)
        {
            more["agent"] = agent;
        }

        if (Priorities[random.Next(Priorities.Length)] is { } priority)
        {
            more["priority"] = priority;
        }

        foreach (string date in (string[])["created_at", "updated_at", "due_date"])
        {
            if (random.Next(3) > 0)
            {
                more[date] = new TaskDate(new DateTime(2025, 1, 1 + random.Next(20)).Ticks, (short)(random.Next(5) * 60));
            }
        }

        if (random.Next(2) > 0)
        {
            more["actual_hours"] = (decimal)random.Next(10);
        }

        return TaskSet.Task(
            Schema,
            "T" + number,
            Statuses[random.Next(Statuses.Length)],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => "T" + random.Next(count + 2))],
            random.Next(3) > 0 ? random.Next(5) : null,
            // "rare" stays below the threshold of a bitmap.
            random.Next(40) == 0 ? ["rare"] : [.. ((string[])["x", "y", "z"]).Where(_ => random.Next(3) == 0)],
            ((string[])["", "alpha", "alphabetical", "alphabetic", "beta"])[random.Next(5)],
            others: random.Next(4) == 0 ? [new OtherField("milestone", "m" + random.Next(2))] : []);
    }
}
