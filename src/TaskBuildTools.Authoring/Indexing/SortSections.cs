using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The permutations that ordered queries walk along.</summary>
internal sealed class SortSections(
    IndexBuffer buffer,
    TaskSchema schema,
    IReadOnlyList<TaskDocument> tasks,
    NameTable[] names,
    SortOrder titles)
{
    /// <summary>How many there will be.</summary>
    public static int CountOf(TaskSchema schema) => schema.Fields.Count(IsOrdered);

    public void Write()
    {
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            FieldDefinition field = schema.Fields[number];
            if (!IsOrdered(field))
            {
                continue;
            }

            SortOrder order = OrderOf(field);
            buffer.Begin(SectionKind.Sort, number);
            buffer.AppendUInt32(order.PresentCount);
            buffer.AppendUInt32(0);
            MemoryMarshal.Cast<int, uint>(order.Ordinals).CopyTo(buffer.Append<uint>(tasks.Count));
            buffer.End();
        }
    }

    // Names, dates and numbers take little room; of the texts only the title is worth its order.
    private static bool IsOrdered(FieldDefinition field) =>
        field.Kind is FieldKind.Name or FieldKind.Date or FieldKind.Number || field.Role == FieldRole.Title;

    private SortOrder OrderOf(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Name => ByName(Array.Find(names, table => table.Field == field)!),
        FieldKind.Date => SortOrder.ByNumber(tasks.Count, (tasks, field.Slot), static (source, ordinal) =>
        {
            TaskDate date = source.tasks[ordinal].Dates[source.Slot];
            return date.IsAbsent ? null : date.UtcTicks;
        }),
        FieldKind.Number => SortOrder.ByNumber(
            tasks.Count, (tasks, field.Slot), static (source, ordinal) => source.tasks[ordinal].Numbers[source.Slot]),
        _ => titles,
    };

    private SortOrder ByName(NameTable table) => SortOrder.ByNumber(
        tasks.Count, table, static (table, ordinal) => table[ordinal] is [int code, ..] ? code : null);
}
