using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Rules;

/// <summary>
/// Task files as a test writes them down, several in one text: a line <c>== path</c> begins a file, <c>== path rejected</c>
/// one that the reading stage rejects, <c>== path guessed</c> one of which it could only guess the id. Each line is a field: <c>id</c>, <c>status</c>, or <c>dependencies</c> as a list in
/// brackets. Places are those of the values in the file, its first line being the one after <c>==</c>.
/// </summary>
internal static class SketchedTasks
{
    public static CheckedTaskSet Check(string text, TaskSchema? schema = null)
    {
        schema ??= TaskSet.Schema();
        return RuleSet.CheckTaskSet(schema, Read(text, schema));
    }

    /// <summary>The findings of one rule.</summary>
    public static Finding[] Find(DiagnosticDescriptor rule, string text, TaskSchema? schema = null) =>
        Array.FindAll(Check(text, schema).Findings, finding => finding.Descriptor == rule);

    public static TaskDocument[] Read(string text, TaskSchema schema) =>
    [
        .. text.ReplaceLineEndings("\n")
            .Split("== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(file => ReadFile(file, schema)),
    ];

    private static TaskDocument ReadFile(string file, TaskSchema schema)
    {
        string[] lines = file.Split('\n');
        string[] heading = lines[0].Split(' ');
        string id = "";
        var names = new string[schema.NameCount][];
        Array.Fill(names, []);
        SourceSpan idSpan = default;
        Dependency[] dependencies = [];
        for (int number = 1; number < lines.Length; number++)
        {
            string line = lines[number];
            int start = line.IndexOf(": ", StringComparison.Ordinal) + 2;
            if (start < 2)
            {
                continue;
            }

            string value = line[start..];
            switch (line[..(start - 2)])
            {
                case "id":
                    id = value;
                    idSpan = SourceSpan.OnLine(number, start + 1, value.Length);
                    break;
                case "status":
                    names[schema[FieldRole.Status].Slot] = [value];
                    break;
                case "dependencies":
                    dependencies = ReadDependencies(number, line, start + 1);
                    break;
                default:
                    throw new ArgumentException($"No field: {line}");
            }
        }

        return new TaskDocument
        {
            Path = heading[0],
            IsRejected = heading.Length > 1,
            IsIdGuessed = heading.Length > 1 && heading[1] == "guessed",
            Id = id,
            Texts = new string?[schema.TextCount],
            Names = names,
            Dates = [.. Enumerable.Repeat(TaskDate.None, schema.DateCount)],
            Numbers = new long?[schema.NumberCount],
            Dependencies = dependencies,
            IdSpan = idSpan,
        };
    }

    private static Dependency[] ReadDependencies(int number, string line, int start)
    {
        var dependencies = new List<Dependency>();
        foreach (string id in line[start..].TrimEnd(']').Split(", "))
        {
            dependencies.Add(new Dependency(id, SourceSpan.OnLine(number, start + 1, id.Length)));
            start += id.Length + 2;
        }

        return [.. dependencies];
    }
}
