using System.Collections.Immutable;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>The dialects that need no schema file.</summary>
internal static class Presets
{
    public const string DefaultName = "default";
    public const string BacklogMdName = "backlog.md";

    /// <summary>Names, as a schema file writes them.</summary>
    public static ImmutableArray<string> Names { get; } = [DefaultName, BacklogMdName];

    /// <summary>The fields of a task as the product knows them.</summary>
    public static TaskSchema Default { get; } = CreateDefault();

    /// <summary>What the tool Backlog.md writes, read as leniently as it does itself.</summary>
    public static TaskSchema BacklogMd { get; } = CreateBacklogMd();

    /// <summary>The preset of that name, in any case, or null.</summary>
    public static TaskSchema? Find(string name)
    {
        if (name.Equals(DefaultName, StringComparison.OrdinalIgnoreCase))
        {
            return Default;
        }

        return name.Equals(BacklogMdName, StringComparison.OrdinalIgnoreCase) ? BacklogMd : null;
    }

    private static TaskSchema CreateDefault()
    {
        FieldLayout layout = FieldLayout.Of(BuiltInFields());
        return new TaskSchema
        {
            Preset = DefaultName,
            Fields = layout.Fields,
            TextCount = layout.TextCount,
            NameCount = layout.NameCount,
            DateCount = layout.DateCount,
            NumberCount = layout.NumberCount,
            Statuses =
            [
                new StatusDefinition("pending", StatusMeaning.Open, [], []),
                new StatusDefinition("todo", StatusMeaning.Open, ["to do", "open", "backlog", "new"], []),
                new StatusDefinition("in_progress", StatusMeaning.Active, ["doing", "active", "started"], []),
                new StatusDefinition("review", StatusMeaning.Active, ["in review"], []),
                new StatusDefinition("blocked", StatusMeaning.Blocked, [], []),
                new StatusDefinition("blocked_by", StatusMeaning.Blocked, [], []),
                new StatusDefinition("complete", StatusMeaning.Closed, ["completed", "done", "closed", "finished"], []),
                new StatusDefinition(
                    "cancelled", StatusMeaning.Cancelled, ["canceled", "won't do", "wontfix", "dropped"], []),
            ],
            Priorities =
            [
                new NamedValue("low", []),
                new NamedValue("medium", ["normal"]),
                new NamedValue("high", []),
                new NamedValue("critical", ["urgent"]),
            ],
        };
    }

    private static TaskSchema CreateBacklogMd()
    {
        FieldDefinition[] fields = BuiltInFields();
        Alias(fields, FieldRole.Created, "created_date");
        Alias(fields, FieldRole.Updated, "updated_date");
        Alias(fields, FieldRole.Due, "due");
        Alias(fields, FieldRole.Dependencies, "depends_on");
        Alias(fields, FieldRole.Tags, "labels");
        Alias(fields, FieldRole.Assignee, "assignees");
        FieldLayout layout = FieldLayout.Of(
        [
            .. fields,
            Extra("completed_date", TaskFieldKind.Date),
            Extra("milestone", TaskFieldKind.Name),
            Extra("ordinal", TaskFieldKind.Number),
            Extra("parent_task_id", TaskFieldKind.Text),
            Extra("reporter", TaskFieldKind.NameList),
            Extra("type", TaskFieldKind.Name),
        ]);
        return new TaskSchema
        {
            Preset = BacklogMdName,
            Fields = layout.Fields,
            TextCount = layout.TextCount,
            NameCount = layout.NameCount,
            DateCount = layout.DateCount,
            NumberCount = layout.NumberCount,
            Statuses =
            [
                // A draft waits until it is promoted, so it is never ready.
                new StatusDefinition("Draft", StatusMeaning.Blocked, [], []),
                new StatusDefinition("To Do", StatusMeaning.Open, ["todo", "open", "backlog", "new"], []),
                new StatusDefinition("In Progress", StatusMeaning.Active, ["doing", "active", "started", "in review"], []),
                new StatusDefinition("Blocked", StatusMeaning.Blocked, [], []),
                new StatusDefinition("Done", StatusMeaning.Closed, ["complete", "completed", "closed", "finished"], []),
                new StatusDefinition(
                    "Won't Do", StatusMeaning.Cancelled, ["wontfix", "wont do", "cancelled", "canceled", "dropped"], []),
            ],
            Priorities = [new NamedValue("low", []), new NamedValue("medium", ["normal"]), new NamedValue("high", ["urgent"])],
            KnownKeys = ["documentation", "modified_files", "onStatusChange", "references"],
            IgnoreIdCase = true,
            RepairBareAt = true,
            Exclude = ["**/readme.md", "docs/**", "decisions/**", "milestones/**", "archive/milestones/**", "config.yml"],
        };
    }

    // In the order of the roles.
    private static FieldDefinition[] BuiltInFields() =>
    [
        Field("id", TaskFieldKind.Text, FieldRole.Id, true),
        Field("title", TaskFieldKind.Text, FieldRole.Title, true),
        Field("description", TaskFieldKind.Text, FieldRole.Description),
        Field("agent", TaskFieldKind.Name, FieldRole.Agent),
        Field("status", TaskFieldKind.Name, FieldRole.Status),
        Field("priority", TaskFieldKind.Name, FieldRole.Priority),
        Field("created_at", TaskFieldKind.Date, FieldRole.Created),
        Field("updated_at", TaskFieldKind.Date, FieldRole.Updated),
        Field("due_date", TaskFieldKind.Date, FieldRole.Due),
        Field("dependencies", TaskFieldKind.Dependencies, FieldRole.Dependencies),
        Field("tags", TaskFieldKind.NameList, FieldRole.Tags),
        Field("notes", TaskFieldKind.Text, FieldRole.Notes),
        Field("estimated_hours", TaskFieldKind.Number, FieldRole.EstimatedHours),
        Field("actual_hours", TaskFieldKind.Number, FieldRole.ActualHours),
        Field("assignee", TaskFieldKind.NameList, FieldRole.Assignee),
    ];

    private static FieldDefinition Field(string name, TaskFieldKind kind, FieldRole role, bool isRequired = false) =>
        new(name, kind, role, 0, [], isRequired, []);

    private static FieldDefinition Extra(string name, TaskFieldKind kind) => Field(name, kind, FieldRole.Extra);

    private static void Alias(FieldDefinition[] fields, FieldRole role, string alias) =>
        fields[(int)role - 1] = fields[(int)role - 1] with { Aliases = [alias] };
}
