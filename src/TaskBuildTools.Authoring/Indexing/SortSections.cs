using System.Runtime.InteropServices;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>The permutations that ordered queries walk along.</summary>
internal static class SortSections
{
    /// <summary>How many there will be.</summary>
    public static int CountOf(TaskSchema schema) => schema.Fields.Count(IsOrdered);

    /// <param name="buffer">Where to.</param>
    /// <param name="schema">Says which fields are ordered.</param>
    /// <param name="orders">By the field's number.</param>
    public static void Write(IndexBuffer buffer, TaskSchema schema, SortOrder?[] orders)
    {
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            if (!IsOrdered(schema.Fields[number]))
            {
                continue;
            }

            SortOrder order = orders[number]!.Value;
            buffer.Begin(SectionKind.Sort, number);
            buffer.AppendUInt32(order.PresentCount);
            buffer.AppendUInt32(0);
            MemoryMarshal.Cast<int, uint>(order.Ordinals).CopyTo(buffer.Append<uint>(order.Ordinals.Length));
            buffer.End();
        }
    }

    // Names, dates and numbers take little room; of the texts only the title is worth its order.
    private static bool IsOrdered(FieldDefinition field) =>
        field.Kind is TaskFieldKind.Name or TaskFieldKind.Date or TaskFieldKind.Number || field.Role == FieldRole.Title;
}
