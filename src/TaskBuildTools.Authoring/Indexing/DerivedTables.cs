using System.Buffers;
using System.Text;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>What an index holds that takes longer to work out than to write down, so that it is worked out beside the writing.</summary>
/// <param name="Orders">The order by each field that has one, by the field's number.</param>
/// <param name="Slack">See <see cref="SlackHours"/>; by ordinal.</param>
/// <param name="Waiting">See <see cref="WaitingCounts"/>; by ordinal.</param>
internal sealed record DerivedTables(SortOrder?[] Orders, long?[] Slack, (int Count, bool IsAtLeast)[] Waiting)
{
    public static DerivedTables Of(TaskSchema schema, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph, NameTable[] names) => new(
        OrdersOf(schema, tasks, names), SlackHours.Of(schema, tasks, graph), WaitingCounts.Of(graph));

    private static SortOrder?[] OrdersOf(TaskSchema schema, IReadOnlyList<TaskDocument> tasks, NameTable[] names)
    {
        var orders = new SortOrder?[schema.Fields.Length];
        for (int number = 0; number < orders.Length; number++)
        {
            FieldDefinition field = schema.Fields[number];
            orders[number] = field.Kind switch
            {
                TaskFieldKind.Name => ByName(tasks.Count, Array.Find(names, table => table.Field == field)!),
                TaskFieldKind.Date => ByDate(tasks, field.Slot),
                TaskFieldKind.Number => SortOrder.ByNumber(
                    tasks.Count, (tasks, field.Slot), static (source, ordinal) => source.tasks[ordinal].Numbers[source.Slot]),
                TaskFieldKind.Text when field.Role == FieldRole.Title => ByText(tasks, field.Slot),
                _ => null,
            };
        }

        return orders;
    }

    private static SortOrder ByText(IReadOnlyList<TaskDocument> tasks, int slot)
    {
        var offsets = new int[tasks.Count + 1];
        var bytes = new ArrayBufferWriter<byte>(Math.Max(1, tasks.Count * 48));
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            _ = Encoding.UTF8.GetBytes(tasks[ordinal].Texts[slot] ?? "", bytes);
            offsets[ordinal + 1] = bytes.WrittenCount;
        }

        return SortOrder.ByText(tasks.Count, ordinal => bytes.WrittenSpan[offsets[ordinal]..offsets[ordinal + 1]]);
    }

    private static SortOrder ByName(int count, NameTable table) =>
        SortOrder.ByNumber(count, table, static (table, ordinal) => table[ordinal] is [int code, ..] ? code : null);

    private static SortOrder ByDate(IReadOnlyList<TaskDocument> tasks, int slot) =>
        SortOrder.ByNumber(tasks.Count, (tasks, slot), static (source, ordinal) =>
        {
            TaskDate date = source.tasks[ordinal].Dates[source.slot];
            return date.IsAbsent ? null : date.UtcTicks;
        });
}
