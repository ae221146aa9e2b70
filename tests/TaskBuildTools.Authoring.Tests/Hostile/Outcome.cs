using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Hostile;

/// <summary>
/// What became of a task file, on one line: <c>rejected</c>, its findings as <c>TBT2006 4,9</c>, then its values
/// (a date as wall clock and offset, a number in thousandths). The id <c>a-1</c> and the title <c>T</c> go without saying.
/// </summary>
internal static class Outcome
{
    /// <summary>These lines behind an id (line 2) and a title (line 3).</summary>
    public static string OfFields(string fields, TaskSchema? schema = null) =>
        OfFile("---\nid: a-1\ntitle: T\n" + fields + "\n---\n", schema);

    public static string OfFile(string file, TaskSchema? schema = null) => OfFile(Encoding.UTF8.GetBytes(file), schema);

    public static string OfFile(byte[] file, TaskSchema? schema = null, string path = "tasks/x.md")
    {
        schema ??= Presets.Default;
        return Of(TaskText.Read(file, schema, path), schema);
    }

    private static string Of(TaskDocument document, TaskSchema schema)
    {
        List<string> parts = [.. document.Findings.Places()];
        if (document.IsRejected)
        {
            parts.Insert(0, "rejected");
        }

        if (document.Id != "a-1")
        {
            parts.Add($"id={document.Id}");
        }

        foreach (FieldDefinition field in schema.Fields)
        {
            string? value = field.Role == FieldRole.Id ? null : ValueOf(document, field);
            if (value is not null && (field.Role != FieldRole.Title || value != "T"))
            {
                parts.Add($"{field.Name}={value}");
            }
        }

        parts.AddRange(document.Others.Select(other => $"{other.Key}={other.Value}"));
        if (document.ChecklistTotal > 0)
        {
            parts.Add($"checks={document.ChecklistDone}/{document.ChecklistTotal}");
        }

        return string.Join("; ", parts);
    }

    private static string? ValueOf(TaskDocument document, FieldDefinition field)
    {
        string[] list = field.Kind switch
        {
            TaskFieldKind.Name or TaskFieldKind.NameList => document.Names[field.Slot],
            TaskFieldKind.Dependencies => [.. document.Dependencies.Select(dependency => dependency.Id)],
            _ => [],
        };
        return field.Kind switch
        {
            TaskFieldKind.Text => document.Texts[field.Slot],
            TaskFieldKind.Number => document.Numbers[field.Slot]?.ToString(CultureInfo.InvariantCulture),
            TaskFieldKind.Date when document.Dates[field.Slot] is { IsAbsent: false } date => string.Create(
                CultureInfo.InvariantCulture, $"{new DateTime(date.Ticks):yyyy-MM-ddTHH:mm:ss.FFFFFFF}/{date.Zone}"),
            _ => list.Length == 0 ? null : string.Join("|", list),
        };
    }
}
