using System.Collections.Immutable;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Graph;

/// <summary>Makes schemas and documents by hand, so that tests of the later stages need no reading stage.</summary>
internal static class TaskSet
{
    public static TaskSchema Schema(
        bool ignoreIdCase = false,
        ImmutableArray<(string, string)> prefixAliases = default,
        params FieldDefinition[] extraFields)
    {
        var slots = new Dictionary<TaskFieldKind, int>();
        var fields = new List<FieldDefinition>();
        void Add(string name, TaskFieldKind kind, FieldRole role, ImmutableArray<NamedValue> values = default)
        {
            TaskFieldKind storage = kind == TaskFieldKind.NameList ? TaskFieldKind.Name : kind;
            int slot = slots.GetValueOrDefault(storage);
            slots[storage] = slot + 1;
            fields.Add(new FieldDefinition(name, kind, role, slot, [], role == FieldRole.Id, values.IsDefault ? [] : values));
        }

        Add("id", TaskFieldKind.Text, FieldRole.Id);
        Add("title", TaskFieldKind.Text, FieldRole.Title);
        Add("description", TaskFieldKind.Text, FieldRole.Description);
        Add("agent", TaskFieldKind.Name, FieldRole.Agent);
        Add("status", TaskFieldKind.Name, FieldRole.Status);
        Add("priority", TaskFieldKind.Name, FieldRole.Priority);
        Add("created_at", TaskFieldKind.Date, FieldRole.Created);
        Add("updated_at", TaskFieldKind.Date, FieldRole.Updated);
        Add("due_date", TaskFieldKind.Date, FieldRole.Due);
        Add("dependencies", TaskFieldKind.Dependencies, FieldRole.Dependencies);
        Add("tags", TaskFieldKind.NameList, FieldRole.Tags);
        Add("notes", TaskFieldKind.Text, FieldRole.Notes);
        Add("estimated_hours", TaskFieldKind.Number, FieldRole.EstimatedHours);
        Add("actual_hours", TaskFieldKind.Number, FieldRole.ActualHours);
        Add("assignee", TaskFieldKind.NameList, FieldRole.Assignee);
        foreach (FieldDefinition extra in extraFields)
        {
            Add(extra.Name, extra.Kind, FieldRole.Extra, extra.Values);
        }

        return new TaskSchema
        {
            Preset = "default",
            Fields = [.. fields],
            Statuses =
            [
                new StatusDefinition("todo", StatusMeaning.Open, [], []),
                new StatusDefinition("in_progress", StatusMeaning.Active, [], []),
                new StatusDefinition("blocked", StatusMeaning.Blocked, [], []),
                new StatusDefinition("done", StatusMeaning.Closed, [], []),
                new StatusDefinition("cancelled", StatusMeaning.Cancelled, [], []),
            ],
            Priorities = [new NamedValue("low", []), new NamedValue("medium", []), new NamedValue("high", [])],
            IgnoreIdCase = ignoreIdCase,
            IdPrefixAliases = prefixAliases.IsDefault ? [] : prefixAliases,
            TextCount = slots.GetValueOrDefault(TaskFieldKind.Text),
            NameCount = slots.GetValueOrDefault(TaskFieldKind.Name),
            DateCount = slots.GetValueOrDefault(TaskFieldKind.Date),
            NumberCount = slots.GetValueOrDefault(TaskFieldKind.Number),
        };
    }

    public static FieldDefinition Extra(string name, TaskFieldKind kind, params string[] values) =>
        new(name, kind, FieldRole.Extra, 0, [], false, [.. values.Select(value => new NamedValue(value, []))]);

    /// <summary>A task with nothing but what is given; names, dates and numbers by field name.</summary>
    public static TaskDocument Task(
        TaskSchema schema,
        string id,
        string? status = null,
        string[]? dependsOn = null,
        decimal? hours = null,
        string[]? tags = null,
        string? title = null,
        string? path = null,
        byte[]? body = null,
        Dictionary<string, object>? more = null,
        OtherField[]? others = null,
        (int Done, int Total) checklist = default)
    {
        var texts = new string?[schema.TextCount];
        var names = new string[schema.NameCount][];
        Array.Fill(names, []);
        var dates = new TaskDate[schema.DateCount];
        Array.Fill(dates, TaskDate.None);
        var numbers = new long?[schema.NumberCount];

        texts[schema[FieldRole.Id].Slot] = id;
        texts[schema[FieldRole.Title].Slot] = title ?? "Title of " + id;
        if (status is not null)
        {
            names[schema[FieldRole.Status].Slot] = [status];
        }

        if (tags is not null)
        {
            names[schema[FieldRole.Tags].Slot] = tags;
        }

        if (hours is not null)
        {
            numbers[schema[FieldRole.EstimatedHours].Slot] = (long)(hours * 1000);
        }

        foreach ((string key, object value) in more ?? [])
        {
            FieldDefinition field = schema.Fields.Single(field => field.Name == key);
            switch (value)
            {
                case string text when field.Kind == TaskFieldKind.Text:
                    texts[field.Slot] = text;
                    break;
                case string name:
                    names[field.Slot] = [name];
                    break;
                case string[] list:
                    names[field.Slot] = list;
                    break;
                case TaskDate date:
                    dates[field.Slot] = date;
                    break;
                case decimal number:
                    numbers[field.Slot] = (long)(number * 1000);
                    break;
                default:
                    throw new ArgumentException($"The field {key} cannot hold a {value.GetType()}.");
            }
        }

        return new TaskDocument
        {
            Path = path ?? $"tasks/{id}.md",
            Id = id,
            Texts = texts,
            Names = names,
            Dates = dates,
            Numbers = numbers,
            Dependencies = [.. (dependsOn ?? []).Select(target => new Dependency(target, default))],
            Others = others ?? [],
            ChecklistDone = checklist.Done,
            ChecklistTotal = checklist.Total,
            BodyLength = body?.Length ?? 0,
            BodyHash = body is { Length: > 0 }
                ? BitConverter.ToUInt64(System.Security.Cryptography.SHA256.HashData(body))
                : 0,
        };
    }

    public static TaskDocument[] Sorted(params IEnumerable<TaskDocument> tasks) =>
        [.. tasks.OrderBy(task => Encoding.UTF8.GetBytes(task.Id), Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))];
}
