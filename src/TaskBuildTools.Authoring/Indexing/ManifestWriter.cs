using System.Buffers;
using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// Writes <c>tasks.manifest.txt</c>: the names that code can mention, a line each, for the source generator. docs/index-format.md
/// describes it.
/// </summary>
internal static class ManifestWriter
{
    public const string FirstLine = "taskbuildtools-manifest\t1";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Characters(0, 0x1F), .. Characters(0x7F, 0x9F), .. Characters(0xD800, 0xDFFF), '\\', '\u2028', '\u2029']);

    /// <inheritdoc cref="Write(TaskSchema, IReadOnlyList{TaskDocument}, NameTable[], IdConstantMode, int)"/>
    public static byte[] Write(TaskSchema schema, IReadOnlyList<TaskDocument> sortedTasks, IdConstantMode ids, int limit = 1000) =>
        Write(schema, sortedTasks, NameTable.All(schema, sortedTasks), ids, limit);

    /// <param name="schema">Its fields of names, and the values that it lists.</param>
    /// <param name="sortedTasks">In the order of the index.</param>
    /// <param name="names">Of these tasks.</param>
    /// <param name="ids">Whether tasks are named.</param>
    /// <param name="limit">The most tasks that <see cref="IdConstantMode.Auto"/> names.</param>
    public static byte[] Write(
        TaskSchema schema, IReadOnlyList<TaskDocument> sortedTasks, NameTable[] names, IdConstantMode ids, int limit = 1000)
    {
        var lines = new List<string>();
        foreach (NameTable table in names)
        {
            FieldDefinition field = table.Field;
            lines.Add($"field\t{Escape(field.Name)}");
            bool isOrdered = field.Role is FieldRole.Status or FieldRole.Priority;
            foreach (string value in ValuesOf(table))
            {
                string place = isOrdered ? "\t" + Array.IndexOf(table.Values, value).ToString(CultureInfo.InvariantCulture) : "";
                lines.Add($"name\t{Escape(field.Name)}\t{Escape(value)}{place}");
            }
        }

        lines.AddRange(schema.Fields
            .Where(static field => field.Role == FieldRole.Extra)
            .Select(static field => $"kind\t{Escape(field.Name)}\t{KindOf(field.Kind)}"));

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

    private static IEnumerable<char> Characters(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(static unit => (char)unit);

    private static string EscapeUnit(char unit) => unit switch
    {
        '\\' => @"\\",
        '\t' => @"\t",
        '\n' => @"\n",
        '\r' => @"\r",
        _ => @"\u" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static string KindOf(TaskFieldKind kind) => kind switch
    {
        TaskFieldKind.Text => "text",
        TaskFieldKind.Name => "name",
        TaskFieldKind.NameList => "list",
        TaskFieldKind.Date => "date",
        TaskFieldKind.Number => "number",
        _ => "dependencies",
    };

    // Those in use, and those that the schema lists.
    private static HashSet<string> ValuesOf(NameTable table)
    {
        HashSet<string> values = new(table.Values, StringComparer.Ordinal);
        if (table.Field.Role is not (FieldRole.Status or FieldRole.Priority))
        {
            values.UnionWith(table.Field.Values.Select(static value => value.Name));
        }

        return values;
    }
}
