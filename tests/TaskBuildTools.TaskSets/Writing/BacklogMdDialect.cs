using System.Globalization;
using TaskBuildTools.TaskSets.Drawing;

namespace TaskBuildTools.TaskSets.Writing;

/// <summary>A task file as Backlog.md writes it.</summary>
internal static class BacklogMdDialect
{
    public static byte[] Write(GeneratedTask task, int seed)
    {
        SplitMix64 style = SplitMix64.For(seed, task.Number, Purpose.Style);
        var file = new FrontMatterText(task.Mistake);
        file.Id(task.Id);
        file.Text("title", task.Title, ref style);
        file.Status(task.Status);
        // A bare @user is what older versions of the tool wrote; the preset repairs it and says so.
        file.BlockList("assignee", task.Assignees.Select(static name => $"'{name}'"));
        file.Created("created_date", Minute(task.Created));
        if (task.Updated is { } updated)
        {
            file.Line("updated_date: " + Minute(updated));
        }

        file.BlockList("labels", task.Tags);
        file.BlockList("dependencies", task.Dependencies);
        if (task.Priority is not null)
        {
            file.Line("priority: " + task.Priority);
        }

        return file.ToBytes(task.Body);
    }

    private static string Minute(DateTime value) => $"'{value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}'";
}
