using System.Globalization;
using TaskBuildTools.TaskSets.Drawing;

namespace TaskBuildTools.TaskSets.Writing;

/// <summary>A task file of the default dialect, in the many ways in which one may be written.</summary>
internal static class DefaultDialect
{
    public static byte[] Write(GeneratedTask task, int seed)
    {
        SplitMix64 style = SplitMix64.For(seed, task.Number, Purpose.Style);
        var file = new FrontMatterText(task.Mistake);
        file.Id(task.Id);
        file.Text("title", task.Title, ref style);
        if (task.Description is null)
        {
            Absent(file, "description", ref style);
        }
        else
        {
            file.LongText("description", task.Description, ref style);
        }

        Optional(file, "agent", task.Agent, ref style);
        file.Status(task.Status == "complete" && style.Next(4) == 0 ? "done" : task.Status);
        Optional(file, "priority", task.Priority, ref style);
        file.Created("created_at", Moment(task.Created, ref style));
        if (task.Updated is { } updated)
        {
            file.Line("updated_at: " + Moment(updated, ref style));
        }

        Optional(file, "due_date", task.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ref style);
        file.List("dependencies", task.Dependencies, ref style);
        file.List("tags", task.Tags, ref style);
        Optional(file, "estimated_hours", Hours(task.EstimatedHours), ref style);
        Optional(file, "actual_hours", Hours(task.ActualHours), ref style);
        if (task.Mistake == TaskMistake.BareAtSign)
        {
            file.Line("assignee: @" + (task.Assignees.Length > 0 ? task.Assignees[0] : "ada"));
        }
        else
        {
            Optional(file, "assignee", task.Assignees.Length > 0 ? task.Assignees[0] : null, ref style);
        }

        Optional(file, "notes", task.Notes, ref style);
        return file.ToBytes(task.Body);
    }

    private static void Optional(FrontMatterText file, string key, string? value, ref SplitMix64 style)
    {
        if (value is null)
        {
            Absent(file, key, ref style);
        }
        else
        {
            file.Line($"{key}: {value}");
        }
    }

    private static void Absent(FrontMatterText file, string key, ref SplitMix64 style)
    {
        switch (style.Next(3))
        {
            case 0:
                file.Line(key + ": null");
                break;
            case 1:
                file.Line(key + ":");
                break;
            default:
                break;
        }
    }

    private static string Moment(DateTime value, ref SplitMix64 style)
    {
        string text = value.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return style.Next(4) switch
        {
            0 => $"'{text}+00:00'",
            1 => text + "Z",
            2 => $"'{text}'",
            // The same moment, two hours to the east.
            _ => $"'{value.AddHours(2).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)}.000000+02:00'",
        };
    }

    private static string? Hours(decimal? hours) => hours?.ToString("0.#", CultureInfo.InvariantCulture);
}
