using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Testing;

/// <summary>A record as the text of a task file: one line a field, in the order of the schema, then the keys that it does not know.</summary>
internal static class RecordText
{
    public static byte[] Write(TaskSchema schema, TaskRecord record, string? body)
    {
        StringBuilder text = new("---\n");
        HashSet<string> fields = new(StringComparer.Ordinal);
        foreach (FieldDefinition field in schema.Fields)
        {
            fields.Add(field.Name);
            if (ValueOf(field, record) is { } value)
            {
                text.Append(Quoted(field.Name)).Append(": ").Append(value).Append('\n');
            }
        }

        foreach ((string key, string value) in record.Others.Where(pair => !fields.Contains(pair.Key)))
        {
            text.Append(Quoted(key)).Append(": ").Append(Quoted(value)).Append('\n');
        }

        text.Append("---\n").Append(body ?? Checklist(record));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? ValueOf(FieldDefinition field, TaskRecord record) => field.Role switch
    {
        // Also an empty one, which is a finding of its own.
        FieldRole.Id => Quoted(record.Id),
        FieldRole.Title => Scalar(record.Title),
        FieldRole.Description => Scalar(record.Description),
        FieldRole.Agent => Scalar(record.Agent),
        FieldRole.Status => Scalar(record.Status),
        FieldRole.Priority => Scalar(record.Priority),
        FieldRole.Created => record.Created?.ToString(),
        FieldRole.Updated => record.Updated?.ToString(),
        FieldRole.Due => record.Due?.ToString(),
        FieldRole.Dependencies => Items(record.Dependencies),
        FieldRole.Tags => Items(record.Tags),
        FieldRole.Notes => Scalar(record.Notes),
        FieldRole.EstimatedHours => record.EstimatedHours?.ToString(CultureInfo.InvariantCulture),
        FieldRole.ActualHours => record.ActualHours?.ToString(CultureInfo.InvariantCulture),
        FieldRole.Assignee => Items(record.Assignees),
        _ => Extra(field, record.Others.GetValueOrDefault(field.Name)),
    };

    private static string? Extra(FieldDefinition field, string? text) =>
        string.IsNullOrEmpty(text) ? null : field.Kind == TaskFieldKind.NameList ? Items(text.Split(", ")) : Quoted(text);

    private static string? Scalar(string? text) => string.IsNullOrEmpty(text) ? null : Quoted(text);

    private static string? Items(IReadOnlyList<string> items) => items.Count == 0 ? null : $"[{string.Join(", ", items.Select(Quoted))}]";

    // Double quotes say any text, and nothing between them is taken for anything else.
    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static string Checklist(TaskRecord record) => string.Concat(
        Enumerable.Range(1, record.ChecklistTotal).Select(number => $"- [{(number <= record.ChecklistDone ? 'x' : ' ')}] item {number}\n"));
}
