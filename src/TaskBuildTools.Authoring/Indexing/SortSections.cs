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
    public const int Count = 8;

    public void Write()
    {
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            FieldDefinition field = schema.Fields[number];
            if (OrderOf(field) is not { } order)
            {
                continue;
            }

            buffer.Begin(SectionKind.Sort, number);
            buffer.AppendUInt32(order.PresentCount);
            buffer.AppendUInt32(0);
            MemoryMarshal.Cast<int, uint>(order.Ordinals).CopyTo(buffer.Append<uint>(tasks.Count));
            buffer.End();
        }
    }

    private SortOrder? OrderOf(FieldDefinition field) => field.Role switch
    {
        FieldRole.Title => titles,
        FieldRole.Status or FieldRole.Priority => ByName(Array.Find(names, table => table.Field == field)!),
        FieldRole.Created or FieldRole.Updated or FieldRole.Due => SortOrder.ByNumber(tasks.Count, (tasks, field.Slot), static (source, ordinal) =>
        {
            TaskDate date = source.tasks[ordinal].Dates[source.Slot];
            return date.IsAbsent ? null : date.UtcTicks;
        }),
        FieldRole.EstimatedHours or FieldRole.ActualHours => SortOrder.ByNumber(
            tasks.Count, (tasks, field.Slot), static (source, ordinal) => source.tasks[ordinal].Numbers[source.Slot]),
        _ => null,
    };

    private SortOrder ByName(NameTable table) => SortOrder.ByNumber(
        tasks.Count, table, static (table, ordinal) => table[ordinal] is [int code, ..] ? code : null);
}
