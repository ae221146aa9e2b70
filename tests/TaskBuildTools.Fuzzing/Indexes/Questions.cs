using System.Globalization;
using System.Text;

namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>All that an index can be asked.</summary>
internal static class Questions
{
    private const int MostTasks = 64;

    private static readonly DateTimeOffset Later = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Day = new(2025, 3, 3);

    private static readonly TaskFilter[] Filters =
    [
        TaskFilter.Field("status", "todo"), TaskFilter.Field("tags", "api"), TaskFilter.Field("area", "core"), TaskFilter.HasAny("agent"),
        TaskFilter.Field("milestone", "m-1"), TaskFilter.HasAny("milestone"), TaskFilter.Field("title", "First"), TaskFilter.HasAny("title"),
        TaskFilter.HasAny("assignee"), TaskFilter.HasAny("priority"), TaskFilter.HasAny("dependencies"), TaskFilter.HasAny("due_date"),
        TaskFilter.HasAny("budget"), TaskFilter.Field("priority", "HIGH"), TaskFilter.Field("sev", "serious").IfFieldsExist(),
        TaskFilter.Meaning(StatusMeaning.Closed), TaskFilter.Meaning(StatusMeaning.None), TaskFilter.Ready,
        TaskFilter.Blocked, !TaskFilter.Ready, TaskFilter.All, TaskFilter.None, TaskFilter.Overdue, TaskFilter.OverdueAt(Later),
        TaskFilter.AnyOf("status", "todo", "done", "?"), TaskFilter.AllOf("tags", "api", "Zürich"), TaskFilter.Contains("title", "größe"),
        TaskFilter.Contains("tags", "I"), TaskFilter.Contains("milestone", "m"), TaskFilter.Ids("TASK-1", "ÄRGER", "none"),
        TaskFilter.DependsOn("TASK-1"), TaskFilter.DependsOnTransitively("TASK-1"), TaskFilter.IsDependencyOf("TASK-2"),
        TaskFilter.IsTransitiveDependencyOf("TASK-2"), TaskFilter.DateRange("created_at", Later.AddYears(-1), Later),
        TaskFilter.DateRange("due_date", Day, null), TaskFilter.NumberRange("estimated_hours", 1, 3), TaskFilter.NumberRange("budget", null, 0),
        TaskFilter.Progress(0.1m, 1), TaskFilter.Search("größe"), TaskFilter.Search("t*"),
        TaskFilter.Field("status", "todo") & (TaskFilter.Field("tags", "api") | !TaskFilter.Blocked) & !TaskFilter.Overdue,
    ];

    private static readonly string[] Searches = ["größe", "t*", "kase", "first", "api größe", "zz*", "o* t*", ""];

    private static readonly string[] NameFields = ["status", "priority", "tags", "agent", "assignee", "area"];

    public static Question[] OfBodiesFile { get; } = [.. OfBodies()];

    public static Question[] OfTextFile { get; } = [.. OfText()];

    /// <summary>Of the index alone, of its bodies, of its text index.</summary>
    public static Question[] All { get; } = [.. OfIndex(), .. OfFilters(), .. OfOrders(), .. OfTasks(), .. OfAnalytics(), .. OfBodiesFile, .. OfTextFile];

    private static IEnumerable<Question> OfIndex()
    {
        yield return new("sums", index => $"{index.Count} {index.Totals}");
        yield return new("meta", index => $"{index.RejectedCount} {index.ExcludedCount} {index.SchemaPreset}");
        yield return new("critical path", index => $"{index.CriticalPathHours} {Join(index.CriticalPath)}");
        yield return new("dependency order", index => Join(index.DependencyOrder));
        yield return new("fields", index => string.Join(' ', index.Fields.Select(field => field.Name + field.Kind)));
        yield return new("values", index => string.Join('\n', index.Fields.Select(field => field.Name + Join(index.Values(field.Name)))));
        yield return new("meanings", index => string.Join(' ', new[] { "todo", "done", "?" }.Select(index.MeaningOf)));
        yield return new("ids", index => $"{index.Find("TASK-2")} {index.Contains("ÄRGER")} {index.Find("nobody") is null} {index["TASK-1"]}", true);
        yield return new("an id that is not there", index => index["TASK-22"].Id, true);
        yield return new("warming", index => index.Warm().ToString(CultureInfo.InvariantCulture));
        yield return new("chunks", index =>
        {
            var text = new StringBuilder();
            foreach (IReadOnlyList<TaskRef> chunk in index.All.OrderByDescending(TaskSort.Due).InChunksAsync().ToBlockingEnumerable())
            {
                text.Append(Join(chunk)).Append('/');
            }

            return text.ToString();
        });
    }

    private static IEnumerable<Question> OfFilters()
    {
        foreach (TaskFilter filter in Filters)
        {
            // Apart, since counting and walking are different ways to the tasks.
            yield return new($"walk of {filter}", index => Join(index.Where(filter)), true);
            yield return new($"count of {filter}", index => $"{index.Where(filter).Count()} {index.Where(filter).Any()} {index.Where(filter).FirstOrNull()}", true);
            yield return new($"order of {filter}", index => Join(index.Where(filter).OrderBy(TaskSort.Due).ToArray()), true);
        }

        // What a plan guesses depends on what was asked before.
        yield return new("plan", index => string.Join(' ', Filters.Select(filter =>
        {
            QueryPlan plan = index.Where(filter).OrderByDescending(TaskSort.Title).Take(3).Explain();
            return plan.ToString().Length > 0 ? plan.RowsReturned : 0;
        })), true);
    }

    private static IEnumerable<Question> OfOrders()
    {
        foreach (TaskSort sort in Enum.GetValues<TaskSort>())
        {
            yield return new($"pages by {sort}", index => Pages(index.All.OrderBy(sort)));
            yield return new($"pages by falling {sort}", index => Pages(index.All.OrderByDescending(sort)));
        }

        yield return new("orders by name", index => string.Join('\n', new[] { "agent", "area", "budget", "reviewed", "title", "id" }.Select(field =>
            Pages(index.All.OrderBy(field)) + Pages(index.Where(TaskFilter.Ready).OrderByDescending(field)))), true);
    }

    private static IEnumerable<Question> OfTasks()
    {
        yield return new("texts", index => OfEach(index, task => $"{task.Id}|{task.Title}|{task.Description}|{task.Notes}|{task.Path}"));
        yield return new("names", index => OfEach(index, task =>
            $"{task.Agent}|{task.Status}|{task.StatusMeaning}|{task.Priority}|{task.Assignee}|{Join(task.Tags)}|{Join(task.Assignees)}"));
        yield return new("dates", index => OfEach(index, task => $"{task.Created} {task.Updated} {task.Due} {task.Due?.Value:O} {task.Due?.Date:O}"));
        yield return new("numbers", index => OfEach(index, task => $"{task.EstimatedHours} {task.ActualHours}"));
        yield return new("graph", index => OfEach(index, task =>
            $"{Join(task.Dependencies)}|{Join(task.Dependents)}|{Join(task.UnresolvedDependencies)}|{task.IsReady}{task.IsBlocked}{task.Depth}"));
        yield return new("checklists", index => OfEach(index, task => $"{task.ChecklistDone}/{task.ChecklistTotal}"));
        yield return new("records", index => OfEach(index, task => RecordOf(task.ToRecord())));
        yield return new("any field", index => OfEach(index, task => Join(index.Fields.Select(field => task.Get(field.Name)))));
        yield return new("other fields", index => OfEach(index, task => $"{task.Get("milestone")} {task.Get("ordinal")} {task.Get("nothing")}"));
    }

    private static IEnumerable<Question> OfAnalytics()
    {
        (string Name, Func<TaskIndex, Analytics.TaskAnalytics> Of)[] scopes =
        [
            ("all", index => index.Analytics),
            ("some", index => index.Analytics.For(TaskFilter.Field("tags", "api") | TaskFilter.Blocked)),
        ];
        foreach ((string name, Func<TaskIndex, Analytics.TaskAnalytics> of) in scopes)
        {
            yield return new($"totals of {name}", index => $"{of(index).Totals} {of(index).Progress} {of(index).Effort} {of(index).CycleTime()}", true);
            yield return new($"bottlenecks of {name}", index => Join(of(index).Bottlenecks(9)), true);
            yield return new($"overdue of {name}", index => Join(of(index).Overdue(9, Later).Tasks) + of(index).Overdue(1, DateTimeOffset.MaxValue), true);
            yield return new($"age of {name}", index => Join(of(index).Age(9, Later).Oldest) + Join(of(index).Age(1, DateTimeOffset.MinValue).Buckets), true);
            yield return new($"weeks of {name}", index => Join(of(index).BurnUp(3, Day).Weeks) + Join(of(index).Throughput(3, Day).Weeks), true);
            foreach (string field in NameFields)
            {
                yield return new(
                    $"{field} of {name}",
                    index => $"{Join(of(index).By(field))}|{Join(of(index).ProgressBy(field))}|{Join(of(index).EffortBy(field))}",
                    true);
                yield return new($"{field} beside others of {name}", index => string.Join('\n', NameFields.Select(other => Join(of(index).By(field, other)))), true);
            }
        }

        yield return new("slack", index => OfEach(index, task => $"{index.Analytics.SlackOf(task)}"));
        yield return new("ready", index => Join(index.Analytics.Ready) + Join(index.Analytics.CriticalPath));
    }

    private static IEnumerable<Question> OfBodies()
    {
        yield return new("bodies", index => OfEach(index, task => task.Body));
        yield return new("items", index => OfEach(index, task => Join(task.Checklist)));
        yield return new("all bodies", index => Join(index.ReadBodiesAsync().ToBlockingEnumerable().Take(MostTasks).Select(body => body.Task.Id + body.Body)));
    }

    private static IEnumerable<Question> OfText()
    {
        foreach (string search in Searches)
        {
            yield return new($"search for {search}", index => string.Join(' ', index.Search(search, 9).Select(hit => $"{hit.Task.Id}={hit.Score:R}")));
        }

        yield return new("search among some", index => string.Join(' ', index.Search("t*", 2, TaskFilter.Field("tags", "api")).Select(hit => hit.Task)), true);
        yield return new("count of a search", index => index.Where(TaskFilter.Search("first") | TaskFilter.Search("gr*")).Count().ToString(CultureInfo.InvariantCulture));
    }

    // By cursors as they are, by cursors as texts, and by the task before.
    private static string Pages(TaskQuery query)
    {
        var text = new StringBuilder(Join(query)).Append(query.Skip(1).Take(2).Count());
        TaskCursor cursor = default;
        for (int page = 0; page < MostTasks; page++)
        {
            TaskPage found = query.Page(2, page % 2 == 0 ? cursor : TaskCursor.Parse(cursor.ToString()));
            text.Append('/').Append(Join(found)).Append(found.HasMore);
            if (found.Next is not { } next)
            {
                break;
            }

            cursor = next;
        }

        foreach (TaskRef task in query.Take(3))
        {
            text.Append('>').Append(query.After(task).FirstOrNull());
        }

        return text.ToString();
    }

    private static string OfEach(TaskIndex index, Func<TaskRef, string> show) => string.Join('\n', index.All.Take(MostTasks).ToList().Select(show));

    private static string Join<T>(IEnumerable<T> parts) => string.Join(' ', parts);

    private static string RecordOf(TaskRecord record) => string.Join(
        '|',
        record.Id,
        record.Title,
        record.Description,
        record.Agent,
        record.Status,
        record.StatusMeaning,
        record.Priority,
        Join(record.Tags),
        Join(record.Assignees),
        record.Created,
        record.Updated,
        record.Due,
        record.EstimatedHours,
        record.ActualHours,
        record.Notes,
        record.Path,
        Join(record.Dependencies),
        Join(record.UnresolvedDependencies),
        record.IsReady,
        record.IsBlocked,
        record.Depth,
        record.ChecklistDone,
        record.ChecklistTotal,
        Join(record.Others));
}
