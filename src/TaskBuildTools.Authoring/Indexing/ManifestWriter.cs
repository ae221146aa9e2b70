using System.Buffers;
using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// Writes <c>tasks.manifest.txt</c>: the names that code can mention, a line each, for the source generator. docs/index-format.md
/// describes it.
/// </summary>
internal static class ManifestWriter
{
    public const string FirstLine = "taskbuildtools-manifest\t1";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(unit => (char)unit)
            .Where(unit => unit == '\\' || char.IsControl(unit) || char.IsSurrogate(unit) || unit is '\u2028' or '\u2029')]);

    /// <param name="schema">Its fields of names, and the values that it lists.</param>
    /// <param name="sortedTasks">In the order of the index.</param>
    /// <param name="ids">Whether tasks are named.</param>
    /// <param name="limit">The most tasks that <see cref="IdConstantMode.Auto"/> names.</param>
    public static byte[] Write(TaskSchema schema, IReadOnlyList<TaskDocument> sortedTasks, IdConstantMode ids, int limit = 1000)
    {
        var lines = new List<string>();
        foreach (FieldDefinition field in schema.Fields)
        {
            if (field.Kind is not (FieldKind.Name or FieldKind.NameList))
            {
                continue;
            }

            lines.Add($"field\t{Escape(field.Name)}");
            foreach (string value in ValuesOf(schema, field, sortedTasks))
            {
                lines.Add($"name\t{Escape(field.Name)}\t{Escape(value)}");
            }
        }

        if (ids == IdConstantMode.All || (ids == IdConstantMode.Auto && sortedTasks.Count <= limit))
        {
            int title = schema[FieldRole.Title].Slot;
            for (int ordinal = 0; ordinal < sortedTasks.Count; ordinal++)
            {
                TaskDocument task = sortedTasks[ordinal];
                lines.Add($"id\t{Escape(task.Id)}\t{Escape(task.Texts[title] ?? "")}\t{Escape(task.Path)}");
            }
        }
        else
        {
            lines.Add("ids\tomitted");
        }

        lines.Sort(StringComparer.Ordinal);
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A column as it stands in a line: backslash, tab, line ends and what could pass for one are escaped.</summary>
    internal static string Escape(string column)
    {
        if (column.AsSpan().IndexOfAny(Escaped) < 0)
        {
            return column;
        }

        var text = new StringBuilder(column.Length + 8);
        for (int i = 0; i < column.Length; i++)
        {
            char unit = column[i];
            if (char.IsHighSurrogate(unit) && i + 1 < column.Length && char.IsLowSurrogate(column[i + 1]))
            {
                text.Append(unit).Append(column[++i]);
            }
            else if (!Escaped.Contains(unit))
            {
                text.Append(unit);
            }
            else
            {
                text.Append(EscapeUnit(unit));
            }
        }

        return text.ToString();
    }

    private static string EscapeUnit(char unit) => unit switch
    {
        '\\' => @"\\",
        '\t' => @"\t",
        '\n' => @"\n",
        '\r' => @"\r",
        _ => @"\u" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static HashSet<string> ValuesOf(TaskSchema schema, FieldDefinition field, IReadOnlyList<TaskDocument> tasks)
    {
        IEnumerable<string> known = field.Role switch
        {
            FieldRole.Status => schema.Statuses.Select(status => status.Name),
            FieldRole.Priority => schema.Priorities.Select(priority => priority.Name),
            _ => field.Values.Select(value => value.Name),
        };
        var values = new HashSet<string>(known, StringComparer.Ordinal);
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            foreach (string name in tasks[ordinal].Names[field.Slot])
            {
                values.Add(name);
            }
        }

        return values;
    }
}
