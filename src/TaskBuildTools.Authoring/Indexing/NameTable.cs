using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// The values of a field of names, and each task's codes (places among the values). Statuses and priorities: all of the
/// schema in its order, then others in use; other fields: those in use. Values in use are ordered by their UTF-8 bytes.
/// </summary>
internal sealed class NameTable
{
    private NameTable(FieldDefinition field, string[] values, int[] offsets, int[] codes)
    {
        Field = field;
        Values = values;
        Offsets = offsets;
        Codes = codes;
    }

    public FieldDefinition Field { get; }

    public string[] Values { get; }

    /// <summary>The codes of a task are <c>Codes[Offsets[ordinal]..Offsets[ordinal + 1]]</c>.</summary>
    public int[] Offsets { get; }

    public int[] Codes { get; }

    public ReadOnlySpan<int> this[int ordinal] => Codes.AsSpan(Offsets[ordinal]..Offsets[ordinal + 1]);

    /// <summary>One table per field of names, in the order of the schema.</summary>
    public static NameTable[] All(TaskSchema schema, IReadOnlyList<TaskDocument> tasks)
    {
        var tables = new List<NameTable>();
        foreach (FieldDefinition field in schema.Fields)
        {
            if (field.Kind is TaskFieldKind.Name or TaskFieldKind.NameList)
            {
                tables.Add(Of(schema, field, tasks));
            }
        }

        return [.. tables];
    }

    private static NameTable Of(TaskSchema schema, FieldDefinition field, IReadOnlyList<TaskDocument> tasks)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new List<string>();
        foreach (string value in KnownValues(schema, field))
        {
            Number(value, numbers, values);
        }

        int fixedCount = values.Count;

        var offsets = new int[tasks.Count + 1];
        var codes = new List<int>(tasks.Count);
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            string[] names = tasks[ordinal].Names[field.Slot];
            if (names.Length > 1 && field.Kind == TaskFieldKind.Name)
            {
                throw new ArgumentException($"The task {tasks[ordinal].Id} has {names.Length} values in {field.Name}, which takes one.", nameof(tasks));
            }

            foreach (string name in names)
            {
                codes.Add(numbers.TryGetValue(name, out int number) ? number : Number(name, numbers, values));
            }

            offsets[ordinal + 1] = codes.Count;
        }

        return Sort(field, values, fixedCount, offsets, codes);
    }

    private static NameTable Sort(FieldDefinition field, List<string> values, int fixedCount, int[] offsets, List<int> codes)
    {
        string[] sorted = [.. values];
        var order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order, fixedCount, sorted.Length - fixedCount, Utf8Order.Instance);
        var codeOf = new int[order.Length];
        for (int code = 0; code < order.Length; code++)
        {
            codeOf[order[code]] = code;
        }

        var final = new int[codes.Count];
        for (int i = 0; i < final.Length; i++)
        {
            final[i] = codeOf[codes[i]];
        }

        return new NameTable(field, sorted, offsets, final);
    }

    private static int Number(string name, Dictionary<string, int> numbers, List<string> values)
    {
        // Half a surrogate pair has no UTF-8; it is stored as U+FFFD, and so two names may turn out to be one.
        string storable = name.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? name
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        if (!numbers.TryGetValue(storable, out int number))
        {
            number = values.Count;
            values.Add(storable);
            numbers.Add(storable, number);
        }

        numbers[name] = number;
        return number;
    }

    private static IEnumerable<string> KnownValues(TaskSchema schema, FieldDefinition field) => field.Role switch
    {
        FieldRole.Status => schema.Statuses.Select(status => status.Name),
        FieldRole.Priority => schema.Priorities.Select(priority => priority.Name),
        _ => [],
    };
}
