namespace TaskBuildTools.Benchmarks.Peers;

/// <summary>The number of <see cref="PeerTask.Sum"/>, from the product's own types.</summary>
internal static class TaskSum
{
    public static long Of(TaskRecord task)
    {
        long sum = task.Id.Length + task.Title.Length + Length(task.Description) + Length(task.Agent) + Length(task.Status) + Length(task.Priority) + Length(task.Notes);
        sum += Seconds(task.Created) + Seconds(task.Updated) + Seconds(task.Due);
        sum += FixedPoint(task.EstimatedHours) + FixedPoint(task.ActualHours);
        return sum + Lengths(task.Assignees) + Lengths(task.Tags) + Lengths(task.Dependencies);
    }

    public static long Of(TaskRef task)
    {
        long sum = task.Id.Length + task.Title.Length + Length(task.Description) + Length(task.Agent) + Length(task.Status) + Length(task.Priority) + Length(task.Notes);
        sum += Seconds(task.Created) + Seconds(task.Updated) + Seconds(task.Due);
        sum += FixedPoint(task.EstimatedHours) + FixedPoint(task.ActualHours);
        foreach (TaskRef dependency in task.Dependencies)
        {
            sum += dependency.Id.Length;
        }

        return sum + Lengths(task.Assignees) + Lengths(task.Tags);
    }

    private static long Lengths(IReadOnlyList<string> texts)
    {
        long sum = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            sum += texts[i].Length;
        }

        return sum;
    }

    private static int Length(string? text) => text?.Length ?? 0;

    private static long Seconds(TaskTime? time) => time is { } moment ? moment.Value.UtcTicks / TimeSpan.TicksPerSecond : 0;

    private static long FixedPoint(decimal? hours) => (long)((hours ?? 0) * 1000);
}
