using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Tests.Samples;

/// <summary>A few tasks with every field in use.</summary>
internal static class SampleBacklog
{
    public static TaskSchema Schema { get; } = TaskSet.Schema(extraFields:
    [
        TaskSet.Extra("area", TaskFieldKind.Name, "core", "docs"),
        TaskSet.Extra("budget", TaskFieldKind.Number),
        TaskSet.Extra("reviewed", TaskFieldKind.Date),
        TaskSet.Extra("summary", TaskFieldKind.Text),
    ]);

    public static BuiltIndex Build() => BuiltIndex.Of(Schema, Tasks(), task => task.Id == "TASK-2" ? Body : "");

    public static string Body => "# Käse\n\n- [x] one\n- [ ] two 🎉\n";

    private static TaskDocument[] Tasks() => TaskSet.Sorted(
        TaskSet.Task(
            Schema, "TASK-2", "todo", ["TASK-1", "TASK-9", "TASK-1", "TASK-9"], 1.5m, ["Zürich", "api"], "Größe & 🎉", "tasks/a b/2.md",
            Encoding.UTF8.GetBytes(Body),
            new Dictionary<string, object>
            {
                ["description"] = "One\r\ntwo",
                ["agent"] = "codeforge",
                ["priority"] = "high",
                ["created_at"] = new TaskDate(new DateTime(2025, 3, 1, 9, 30, 0).Ticks, 120),
                ["updated_at"] = new TaskDate(new DateTime(2025, 3, 2, 10, 0, 0, 500).Ticks, TaskDate.Naive),
                ["due_date"] = new TaskDate(new DateTime(2025, 4, 1).Ticks, TaskDate.DateOnly),
                ["notes"] = "A note",
                ["actual_hours"] = 0.125m,
                ["assignee"] = new[] { "@ann", "bob" },
                ["area"] = "core",
                ["budget"] = -12.5m,
                ["reviewed"] = new TaskDate(new DateTime(2025, 1, 2).Ticks, TaskDate.DateOnly),
                ["summary"] = "short",
            },
            [new OtherField("milestone", "m-1"), new OtherField("ordinal", "1000")],
            (1, 2)),
        TaskSet.Task(Schema, "TASK-1", "done", title: "First", tags: ["api"], hours: 4, checklist: (3, 3)),
        TaskSet.Task(Schema, "TASK-3", "cancelled", ["TASK-1"], others: [new OtherField("milestone", "m-2")]),
        TaskSet.Task(Schema, "ÄRGER", null, title: "", more: new Dictionary<string, object> { ["agent"] = "zoe" }));
}
