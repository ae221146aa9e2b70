using System.Globalization;
using System.Text;
using TaskBuildTools;

/// <summary>Everything that an index says of its tasks, as text: two that are equal show the same.</summary>
internal static class IndexText
{
    public static string Of(TaskIndex index)
    {
        StringBuilder text = new();
        foreach (TaskRef task in index.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"{task.Id} {task.Path} {task.Title} {task.Status} {task.StatusMeaning} {task.Priority} {task.Agent}")
                .Append(CultureInfo.InvariantCulture, $" [{string.Join(',', task.Tags)}] [{string.Join(',', task.Assignees)}]")
                .Append(CultureInfo.InvariantCulture, $" {task.Created} {task.Updated} {task.Due} {task.EstimatedHours} {task.ActualHours} {task.Notes}")
                .Append(CultureInfo.InvariantCulture, $" [{string.Join(',', task.Dependencies.Select(static other => other.Id))}]")
                .Append(CultureInfo.InvariantCulture, $" [{string.Join(',', task.UnresolvedDependencies)}]")
                .Append(CultureInfo.InvariantCulture, $" {task.Depth} {task.IsReady} {task.IsBlocked} {task.ChecklistDone}/{task.ChecklistTotal}")
                .Append('\n').Append(task.Description).Append('\n').Append(task.Body).Append('\n');
        }

        return text.ToString();
    }
}
