using System.Globalization;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Samples;

/// <summary>Any number of tasks with every kind of field, the same for the same seed; ids ascend.</summary>
internal static class GeneratedBacklog
{
    /// <summary>Around which the dates lie.</summary>
    public static readonly DateTime Middle = new(2025, 6, 1);

    private static readonly string[][] Statuses = [[], ["todo"], ["todo"], ["in_progress"], ["blocked"], ["done"], ["done"], ["done"], ["cancelled"], ["odd one"]];
    private static readonly string[][] Priorities = [[], ["low"], ["medium"], ["medium"], ["high"], ["zzz"]];
    private static readonly string[][] Agents = [[], ["ada"], ["bo"], ["éa"], ["codeforge"]];
    private static readonly string[][] Areas = [[], ["core"], ["docs"], ["Ärger"]];
    private static readonly string[] Tags = [.. Enumerable.Range(0, 40).Select(number => $"tag{number}")];
    private static readonly string[] Words = ["Build", "cache", "İndex", "straße", "QUERY", "page", "naïve", "🎉", "fix", "Kelvin", "write", "tests"];

    public static TaskSchema Schema { get; } = TaskSet.Schema(extraFields:
    [
        TaskSet.Extra("area", TaskFieldKind.Name),
        TaskSet.Extra("budget", TaskFieldKind.Number),
        TaskSet.Extra("reviewed", TaskFieldKind.Date),
        TaskSet.Extra("summary", TaskFieldKind.Text),
    ]);

    public static TaskDocument[] Make(int count, int seed)
    {
        var random = new Random(seed);
        var tasks = new TaskDocument[count];
        for (int number = 0; number < count; number++)
        {
            tasks[number] = Make(number, count, random);
        }

        return tasks;
    }

    public static string IdOf(int number) => number.ToString("d7", CultureInfo.InvariantCulture);

    private static TaskDocument Make(int number, int count, Random random)
    {
        string id = IdOf(number);
        var texts = new string?[Schema.TextCount];
        texts[Schema[FieldRole.Id].Slot] = id;
        texts[Schema[FieldRole.Title].Slot] = random.Next(20) == 0 ? null : Text(random, 1 + random.Next(4));
        texts[Schema[FieldRole.Notes].Slot] = random.Next(50) == 0 ? Text(random, 200) : null;
        texts[Extra("summary").Slot] = random.Next(4) == 0 ? Words[random.Next(Words.Length)] : null;
        var names = new string[Schema.NameCount][];
        names[Schema[FieldRole.Status].Slot] = Statuses[random.Next(Statuses.Length)];
        names[Schema[FieldRole.Priority].Slot] = Priorities[random.Next(Priorities.Length)];
        names[Schema[FieldRole.Agent].Slot] = Agents[random.Next(Agents.Length)];
        names[Schema[FieldRole.Assignee].Slot] = Agents[random.Next(Agents.Length)];
        names[Extra("area").Slot] = Areas[random.Next(Areas.Length)];
        // The higher the number the rarer the tag.
        names[Schema[FieldRole.Tags].Slot] = random.Next(3) == 0
            ? []
            : [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Tags[(int)(Tags.Length * Math.Pow(random.NextDouble(), 4))]).Distinct()];
        var dates = new TaskDate[Schema.DateCount];
        for (int slot = 0; slot < dates.Length; slot++)
        {
            dates[slot] = Date(random);
        }

        var numbers = new long?[Schema.NumberCount];
        for (int slot = 0; slot < numbers.Length; slot++)
        {
            numbers[slot] = random.Next(3) == 0 ? null : random.Next(-2, 40) * 250L;
        }

        int total = random.Next(3) == 0 ? random.Next(1, 7) : 0;
        return new TaskDocument
        {
            Path = "tasks/" + id + ".md",
            Id = id,
            Texts = texts,
            Names = names,
            Dates = dates,
            Numbers = numbers,
            Dependencies = random.Next(3) == 0 ? [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Dependency(number, count, random))] : [],
            Others = random.Next(5) == 0 ? [new OtherField("milestone", "M" + random.Next(4).ToString(CultureInfo.InvariantCulture))] : [],
            ChecklistTotal = total,
            ChecklistDone = total == 0 ? 0 : random.Next(total + 1),
        };
    }

    private static FieldDefinition Extra(string name) => Schema.Fields.First(field => field.Name == name);

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static TaskDate Date(Random random)
    {
        if (random.Next(4) == 0)
        {
            return TaskDate.None;
        }

        // Few enough days, and often the same hour, that some dates are equal.
        DateTime day = Middle.AddDays(random.Next(-150, 150));
        return random.Next(3) switch
        {
            0 => new TaskDate(day.Ticks, TaskDate.DateOnly),
            1 => new TaskDate(day.AddHours(random.Next(24)).Ticks, TaskDate.Naive),
            _ => new TaskDate(day.AddMinutes(random.Next(1440)).Ticks, (short)(random.Next(-3, 4) * 60)),
        };
    }

    // Mostly near tasks, sometimes a later one (so that there are cycles), sometimes one that is not there.
    private static Dependency Dependency(int number, int count, Random random)
    {
        int target = random.Next(40) switch
        {
            0 => count + random.Next(5),
            1 => Math.Min(count - 1, number + random.Next(20)),
            _ => Math.Max(0, number - 1 - random.Next(50)),
        };
        return new Dependency(IdOf(target), default(SourceSpan));
    }
}
