using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Tests.Caching;

/// <summary>Which changes make a record another one.</summary>
public class RecordHashTests
{
    private static readonly TaskSchema Schema = Backlogs.Schema;

    public static TheoryData<string> Changes => [.. AllChanges().Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_a_record_shows_is_part_of_its_hash(string change)
    {
        ulong before = HashOf(Schema, new Sample().Make(), Other("done"));

        HashOf(Schema, AllChanges()[change].Make(), Other("done")).ShouldNotBe(before);
    }

    [Fact]
    public void What_follows_from_other_tasks_is_part_of_it()
    {
        var sample = new Sample { DependsOn = ["OTHER"] };
        ulong before = HashOf(Schema, sample.Make(), Other("done"));

        HashOf(Schema, sample.Make(), Other("todo")).ShouldNotBe(before, "it is not ready any more");
        HashOf(Schema, sample.Make()).ShouldNotBe(before, "its dependency is unresolved");
        HashOf(Schema, sample.Make(), Other("done", "T2"), TaskSet.Task(Schema, "T2", "done")).ShouldNotBe(before, "it is deeper");
    }

    [Fact]
    public void The_meaning_of_its_status_is_part_of_it()
    {
        TaskSchema other = new()
        {
            Preset = Schema.Preset,
            Fields = Schema.Fields,
            Statuses = [.. Schema.Statuses.Select(status => status.Name == "cancelled" ? status with { Meaning = StatusMeaning.Closed } : status)],
            Priorities = Schema.Priorities,
            TextCount = Schema.TextCount,
            NameCount = Schema.NameCount,
            DateCount = Schema.DateCount,
            NumberCount = Schema.NumberCount,
        };
        TaskDocument task = TaskSet.Task(Schema, "T", "cancelled");

        HashOf(other, task).ShouldNotBe(HashOf(Schema, task));
    }

    [Fact]
    public void Other_tasks_their_values_and_bodies_are_no_part_of_it()
    {
        ulong before = HashOf(Schema, new Sample().Make(), Other("done"));

        HashOf(Schema, new Sample { Body = "changed"u8.ToArray() }.Make(), Other("done")).ShouldBe(before);
        HashOf(
            Schema,
            TaskSet.Task(Schema, "A", "blocked", tags: ["aaa"], more: new() { ["agent"] = "aaron" }, others: [new OtherField("aa", "1")]),
            new Sample().Make()).ShouldBe(before);
    }

    [Fact]
    public void A_field_that_the_schema_gains_changes_only_tasks_that_have_it()
    {
        TaskSchema Larger(params FieldDefinition[] more) => TaskSet.Schema(extraFields: [TaskSet.Extra("area", TaskFieldKind.Name), .. more]);
        TaskSchema small = Larger();
        TaskSchema large = Larger(TaskSet.Extra("aaa", TaskFieldKind.Name), TaskSet.Extra("zzz", TaskFieldKind.Text));
        TaskDocument Task(TaskSchema schema, params string[] fields) =>
            TaskSet.Task(schema, "T", more: fields.ToDictionary(field => field, object (_) => "core"));

        HashOf(large, Task(large, "area")).ShouldBe(HashOf(small, Task(small, "area")));
        HashOf(large, Task(large, "aaa")).ShouldNotBe(HashOf(small, Task(small, "area")));
    }

    private static Dictionary<string, Sample> AllChanges() => new()
    {
        ["title"] = new() { Title = "changed" },
        ["description"] = new("description", "changed"),
        ["notes"] = new("notes", "changed"),
        ["agent"] = new("agent", "changed"),
        ["status"] = new() { Status = "in_progress" },
        ["no status"] = new() { Status = null },
        ["priority"] = new("priority", "low"),
        ["tags"] = new() { Tags = ["b", "a"] },
        ["tags joined"] = new() { Tags = ["ab"] },
        ["assignee"] = new("assignee", "changed"),
        ["created"] = new("created_at", new TaskDate(TimeSpan.TicksPerDay, TaskDate.DateOnly)),
        ["updated"] = new("updated_at", new TaskDate(TimeSpan.TicksPerDay, TaskDate.DateOnly)),
        ["due"] = new("due_date", new TaskDate(TimeSpan.TicksPerDay, TaskDate.DateOnly)),
        ["due in another form"] = new("due_date", new TaskDate(0, TaskDate.Naive)),
        ["due in another zone"] = new("due_date", new TaskDate(36_000_000_000, 60)),
        ["estimate"] = new() { Hours = 2.001m },
        ["no estimate"] = new() { Hours = null },
        ["actual hours"] = new("actual_hours", 1m),
        ["path"] = new() { Path = "tasks/other.md" },
        ["dependencies"] = new() { DependsOn = ["OTHER"] },
        ["unresolved dependencies"] = new() { DependsOn = ["NONE"] },
        ["checklist done"] = new() { Checklist = (1, 4) },
        ["checklist"] = new() { Checklist = (2, 5) },
        ["an extra name"] = new("area", "docs"),
        ["an extra number"] = new("budget", 7m),
        ["an extra date"] = new("reviewed", new TaskDate(TimeSpan.TicksPerDay, TaskDate.DateOnly)),
        ["an extra text"] = new("summary", "changed"),
        ["an unknown key's value"] = new() { Others = [new OtherField("milestone", "m-2")] },
        ["an unknown key"] = new() { Others = [new OtherField("milestones", "m-1")] },
        ["another unknown key"] = new() { Others = [new OtherField("milestone", "m-1"), new OtherField("x", "")] },
    };

    private static TaskDocument Other(string status, params string[] dependsOn) => TaskSet.Task(Schema, "OTHER", status, dependsOn);

    private static ulong HashOf(TaskSchema schema, params TaskDocument[] tasks)
    {
        TaskDocument[] sorted = TaskSet.Sorted(tasks);
        using TaskIndex index = TaskIndex.Open(
            IndexWriter.Write(schema, sorted, DependencyGraph.Build(schema, sorted), new IndexCounts(0, 0), bodiesContentId: 0));
        return index["T"].RecordKey.Record;
    }

    private sealed class Sample(string? field = null, object? value = null)
    {
        public string Title { get; init; } = "Title";

        public string? Status { get; init; } = "todo";

        public string[] Tags { get; init; } = ["a", "b"];

        public decimal? Hours { get; init; } = 2;

        public string Path { get; init; } = "tasks/t.md";

        public string[] DependsOn { get; init; } = [];

        public (int Done, int Total) Checklist { get; init; } = (2, 4);

        public OtherField[] Others { get; init; } = [new OtherField("milestone", "m-1")];

        public byte[] Body { get; init; } = [1];

        public TaskDocument Make()
        {
            var more = new Dictionary<string, object>
            {
                ["agent"] = "ada",
                ["priority"] = "high",
                ["due_date"] = new TaskDate(0, TaskDate.DateOnly),
                ["area"] = "core",
            };
            if (field is not null)
            {
                more[field] = value!;
            }

            return TaskSet.Task(Schema, "T", Status, DependsOn, Hours, Tags, Title, Path, Body, more, Others, Checklist);
        }
    }
}
