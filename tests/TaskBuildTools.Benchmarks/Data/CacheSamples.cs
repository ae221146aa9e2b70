using System.Globalization;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Benchmarks.Data;

/// <summary>An index with every built-in field of every task in use.</summary>
internal static class CacheSamples
{
    private static readonly string[] Words =
    [
        "the", "task", "index", "reads", "a", "column", "when", "asked", "for", "and", "keeps", "nothing", "else", "until", "it",
        "changes", "again", "build", "test", "release", "cache", "number", "of", "open", "questions", "remains",
    ];

    public static byte[] Index(int count, int textLength)
    {
        TaskSchema schema = Presets.Default;
        var random = new Random(1);
        TaskDocument[] tasks = [.. Enumerable.Range(0, count).Select(number => Make(schema, number, textLength, random))];
        return IndexWriter.Write(schema, tasks, DependencyGraph.Build(schema, tasks), new IndexCounts(0, 0), 0);
    }

    private static TaskDocument Make(TaskSchema schema, int number, int textLength, Random random)
    {
        var texts = new string?[schema.TextCount];
        var names = new string[schema.NameCount][];
        Array.Fill(names, []);
        var dates = new TaskDate[schema.DateCount];
        Array.Fill(dates, new TaskDate(new DateTime(2025, 1, 1).AddHours(number).Ticks, 60));
        var numbers = new long?[schema.NumberCount];
        Array.Fill(numbers, number * 250L);
        string id = Id(number);
        texts[schema[FieldRole.Id].Slot] = id;
        texts[schema[FieldRole.Title].Slot] = Prose(random, 40);
        texts[schema[FieldRole.Description].Slot] = Prose(random, textLength * 2 / 3);
        texts[schema[FieldRole.Notes].Slot] = Prose(random, textLength / 3);
        names[schema[FieldRole.Agent].Slot] = [Words[number % 7]];
        names[schema[FieldRole.Status].Slot] = [schema.Statuses[number % schema.Statuses.Length].Name];
        names[schema[FieldRole.Priority].Slot] = [schema.Priorities[number % schema.Priorities.Length].Name];
        names[schema[FieldRole.Tags].Slot] = [Words[number % 11], Words[11 + number % 13]];
        names[schema[FieldRole.Assignee].Slot] = [Words[number % 5]];
        return new TaskDocument
        {
            Path = $"tasks/{id}.md",
            Id = id,
            Texts = texts,
            Names = names,
            Dates = dates,
            Numbers = numbers,
            Dependencies = number < 2 ? [] : [new Dependency(Id(number - 1), default), new Dependency(Id(number / 2), default)],
            ChecklistTotal = 5,
            ChecklistDone = number % 5,
        };
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"TASK-{number:D7}");

    private static string Prose(Random random, int length)
    {
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(' ');
        }

        return text.ToString(0, length);
    }
}
