using System.Text;
using TaskBuildTools.Analytics;

namespace TaskBuildTools.Tests.Samples;

/// <summary>All that an index can be asked, as one text: equal texts are equal answers.</summary>
internal static class Answers
{
    private static readonly TaskFilter[] Filters =
    [
        TaskFilter.Field("status", "todo"), TaskFilter.Field("tags", "api"), TaskFilter.Field("area", "core"), TaskFilter.HasAny("agent"),
        TaskFilter.Field("milestone", "m-1"), TaskFilter.Field("title", "First"), TaskFilter.HasAny("assignee"), TaskFilter.HasAny("priority"),
        TaskFilter.Meaning(StatusMeaning.Closed), TaskFilter.Meaning(StatusMeaning.None), TaskFilter.Ready, TaskFilter.Blocked, !TaskFilter.Ready,
    ];

    private static readonly DateTimeOffset Later = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Day = new(2025, 3, 3);

    public static string Of(TaskIndex index)
    {
        var text = new StringBuilder();
        text.AppendLine($"{index.Count} {index.RejectedCount} {index.ExcludedCount} {index.SchemaPreset} {index.Totals} {index.CriticalPathHours}");
        text.AppendJoin(' ', index.CriticalPath).AppendJoin(' ', index.DependencyOrder).AppendLine();
        foreach (TaskField field in index.Fields)
        {
            text.Append(field.Name).Append(field.Kind).AppendJoin(' ', index.Values(field.Name)).AppendLine();
        }

        foreach (TaskFilter filter in Filters)
        {
            text.AppendJoin(' ', index.Where(filter)).Append(index.Where(filter).Count()).AppendLine();
        }

        foreach (TaskSort sort in Enum.GetValues<TaskSort>())
        {
            text.AppendJoin(' ', index.All.OrderBy(sort)).AppendJoin(' ', index.All.OrderByDescending(sort)).AppendLine();
        }

        foreach (TaskRef task in index.All)
        {
            Append(text, task, index);
        }

        Append(text, index.Analytics, index.Fields.Where(field => field.Kind is TaskFieldKind.Name or TaskFieldKind.NameList));
        return text.ToString();
    }

    private static void Append(StringBuilder text, TaskAnalytics analytics, IEnumerable<TaskField> fields)
    {
        text.Append(analytics.Progress).AppendJoin(' ', analytics.Bottlenecks(9)).Append(analytics.Effort).Append(analytics.CycleTime());
        text.AppendJoin(' ', analytics.Overdue(9, Later).Tasks).AppendJoin(' ', analytics.Age(9, Later).Oldest);
        text.AppendJoin(' ', analytics.BurnUp(3, Day).Weeks).AppendJoin(' ', analytics.Throughput(3, Day).Weeks);
        string? before = null;
        foreach (string field in fields.Select(field => field.Name))
        {
            text.AppendJoin(' ', analytics.By(field, before ?? field)).AppendJoin(' ', analytics.ProgressBy(field)).AppendLine();
            before = field;
        }
    }

    private static void Append(StringBuilder text, TaskRef task, TaskIndex index)
    {
        TaskRecord record = task.ToRecord();
        text.Append(record.Id).Append('|').Append(record.Title).Append('|').Append(record.Description).Append('|').Append(record.Agent)
            .Append('|').Append(record.Status).Append(record.StatusMeaning).Append('|').Append(record.Priority).Append('|').AppendJoin(',', record.Tags)
            .Append('|').AppendJoin(',', record.Assignees).Append(record.Created).Append(record.Updated).Append(record.Due)
            .Append(record.EstimatedHours).Append('|').Append(record.ActualHours).Append('|').Append(record.Notes).Append('|').Append(record.Path)
            .Append('|').AppendJoin(',', record.Dependencies).Append('|').AppendJoin(',', record.UnresolvedDependencies)
            .Append(record.IsReady).Append(record.IsBlocked).Append(record.Depth).Append(record.ChecklistDone).Append('/').Append(record.ChecklistTotal)
            .AppendJoin(',', record.Others).AppendJoin(',', task.Dependents).Append(index.Find(record.Id))
            .Append(index.Analytics.SlackOf(task)).AppendLine(task.Body);
    }
}
