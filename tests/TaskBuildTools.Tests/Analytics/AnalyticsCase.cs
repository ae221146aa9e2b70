using System.Text.Json;
using CsCheck;
using TaskBuildTools.Analytics;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Analytics;

/// <summary>A random backlog with dates of every form, and the same questions put to its index and to its documents.</summary>
internal sealed record AnalyticsCase(BuiltIndex Built, bool IsFiltered)
{
    private static readonly string?[] Statuses = [null, "todo", "in_progress", "blocked", "done", "done", "cancelled", "odd"];
    private static readonly string?[] Priorities = [null, "low", "high"];
    private static readonly short[] Zones = [0, 90, -300, TaskDate.Naive, TaskDate.DateOnly];
    private static readonly string[] Names = ["x", "y", "z", "éa"];

    public static TaskSchema Schema { get; } = TaskSet.Schema(extraFields: TaskSet.Extra("area", TaskFieldKind.Name));

    public static DateTimeOffset Now { get; } = new(2025, 3, 3, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The documents that are asked about.</summary>
    public IEnumerable<TaskDocument> Tasks => Built.Tasks.Where(task => !IsFiltered || Values(task, "tags").Contains("x"));

    public static void ForAll(Action<AnalyticsCase, TaskAnalytics> check, int maxTasks = 500, int iterations = 60) =>
        Gen.Select(Gen.Int[0, maxTasks], Gen.Int, Gen.Int[0, 3], Gen.Bool).Sample((count, seed, kind, isFiltered) =>
        {
            var testCase = new AnalyticsCase(BuiltIndex.Of(Schema, Make(count, seed, kind)), isFiltered);
            foreach (bool isParallel in (bool[])[false, true])
            {
                using TaskIndex index = testCase.Open(isParallel);
                check(testCase, isFiltered ? index.Analytics.For(TaskFilter.Field("tags", "x")) : index.Analytics);
            }
        }, iter: iterations, threads: 1);

    public static AnalyticsCase Of(params TaskDocument[] tasks) => new(BuiltIndex.Of(Schema, TaskSet.Sorted(tasks)), false);

    public TaskIndex Open(bool isParallel = false, TimeProvider? clock = null) => TaskIndex.Open(Built.Content, Built.Bodies, new TaskIndexOptions
    {
        Performance = new PerformanceOptions { EnableParallelProcessing = isParallel, MaxWorkerThreads = 3, ChunkSize = 64 },
        TimeProvider = clock ?? new StoppedClock(Now),
    });

    /// <summary>The same text for results that are the same in all they hold.</summary>
    public static string Text<T>(T result) => JsonSerializer.Serialize(result);

    public static string[] Values(TaskDocument task, string field) =>
        task.Names[Schema.Fields.Single(known => known.Name == field).Slot];

    public static StatusMeaning Meaning(TaskDocument task) => Values(task, "status") switch
    {
        ["todo"] => StatusMeaning.Open,
        ["in_progress"] => StatusMeaning.Active,
        ["blocked"] => StatusMeaning.Blocked,
        ["done"] => StatusMeaning.Closed,
        ["cancelled"] => StatusMeaning.Cancelled,
        _ => StatusMeaning.None,
    };

    public static bool IsUnfinished(TaskDocument task) => Meaning(task) is not (StatusMeaning.Closed or StatusMeaning.Cancelled);

    public static decimal? Hours(TaskDocument task, FieldRole role) => task.Numbers[Schema[role].Slot] / 1000m;

    public static TaskDate? Date(TaskDocument task, FieldRole role) =>
        task.Dates[Schema[role].Slot] is { IsAbsent: false } date ? date : null;

    public static DateTimeOffset? Time(TaskDocument task, FieldRole role) =>
        Date(task, role) is { } date ? new DateTimeOffset(date.UtcTicks, TimeSpan.Zero) : null;

    public int Ordinal(TaskDocument task) => Array.IndexOf(Built.Tasks, task);

    /// <summary>The values of a field in the order of the schema, or else of their bytes.</summary>
    public string[] OrderedValues(string field)
    {
        string[] first = field switch
        {
            "status" => [.. Schema.Statuses.Select(status => status.Name)],
            "priority" => [.. Schema.Priorities.Select(priority => priority.Name)],
            _ => [],
        };
        return [.. first, .. Built.Tasks.SelectMany(task => Values(task, field)).Distinct().Except(first).Order(Utf8Order.Instance)];
    }

    /// <summary>The sums over some of the documents.</summary>
    public TaskTotals TotalsOf(IEnumerable<TaskDocument> tasks)
    {
        TaskDocument[] all = [.. tasks];
        return new TaskTotals
        {
            Count = all.Length,
            ReadyCount = all.Count(task => Built.Graph.Ready[Ordinal(task)]),
            BlockedCount = all.Count(task => Built.Graph.Blocked[Ordinal(task)]),
            EstimatedHours = Normal(all.Sum(task => Hours(task, FieldRole.EstimatedHours) ?? 0)),
            ActualHours = Normal(all.Sum(task => Hours(task, FieldRole.ActualHours) ?? 0)),
            ChecklistDone = all.Sum(task => (long)task.ChecklistDone),
            ChecklistTotal = all.Sum(task => (long)task.ChecklistTotal),
        };
    }

    /// <summary>Without zeros at the end, as results have them.</summary>
    public static decimal Normal(decimal hours) => hours / 1.000000000000000000000000000000000m;

    /// <summary>Of kind 0 and 1: with everything; of 2: without dates; of 3: all closed.</summary>
    private static TaskDocument[] Make(int count, int seed, int kind)
    {
        var random = new Random(seed);
        return TaskSet.Sorted(Enumerable.Range(0, count).Select(number => Make(number, count, kind, random)));
    }

    private static TaskDocument Make(int number, int count, int kind, Random random)
    {
        var more = new Dictionary<string, object>();
        foreach (string field in (string[])["agent", "area"])
        {
            if (random.Next(4) > 0)
            {
                more[field] = Names[random.Next(Names.Length)];
            }
        }

        if (Priorities[random.Next(Priorities.Length)] is { } priority)
        {
            more["priority"] = priority;
        }

        more["assignee"] = Some(random);
        foreach (string date in (string[])["created_at", "updated_at", "due_date"])
        {
            if (kind != 2 && random.Next(5) > 0)
            {
                long ticks = Now.Ticks + random.Next(-200, 60) * TimeSpan.TicksPerDay + random.Next(-1, 2) * TimeSpan.TicksPerHour;
                more[date] = new TaskDate(ticks, Zones[random.Next(Zones.Length)]);
            }
        }

        if (random.Next(2) > 0)
        {
            more["actual_hours"] = random.Next(-2_000, 20_000) / 1000m;
        }

        string? status = kind == 3 ? "done" : Statuses[random.Next(Statuses.Length)];
        decimal? hours = random.Next(3) > 0 ? random.Next(-500, 9_000) / 1000m : null;
        int done = random.Next(4);
        return TaskSet.Task(
            Schema,
            "T" + number,
            status,
            // Mostly on tasks nearby, both ways, so that there are chains, meetings and cycles.
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => "T" + (number - random.Next(-1, 8)))],
            hours,
            Some(random),
            checklist: (done, done + random.Next(3)),
            more: more);
    }

    private static string[] Some(Random random) => [.. Names.Where(_ => random.Next(3) == 0)];
}
