using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using TaskBuildTools.Authoring.Graph;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Indexing;

/// <summary>
/// A hash per task of everything that a reader shows of it as a record: what the file says, and what follows from other tasks.
/// Independent of ordinals and of the numbers of fields and values, so that it changes only if the record does.
/// </summary>
internal sealed class RecordHasher(TaskSchema schema, IReadOnlyList<TaskDocument> tasks, DependencyGraph graph)
{
    private readonly ArrayBufferWriter<byte> _record = new(1024);

    /// <summary>By ordinal.</summary>
    public ulong[] HashAll()
    {
        ulong[] hashes = new ulong[tasks.Count];
        int unresolved = 0;
        for (int ordinal = 0; ordinal < tasks.Count; ordinal++)
        {
            _record.ResetWrittenCount();
            AppendFields(tasks[ordinal]);
            AppendGraph(ordinal, ref unresolved);
            hashes[ordinal] = XxHash64.Hash(_record.WrittenSpan);
        }

        return hashes;
    }

    private void AppendFields(TaskDocument task)
    {
        AppendText(task.Path);
        AppendNumber(task.ChecklistDone);
        AppendNumber(task.ChecklistTotal);
        for (int number = 0; number < schema.Fields.Length; number++)
        {
            AppendField(task, schema.Fields[number]);
        }

        AppendNumber(task.Others.Length);
        foreach (OtherField other in task.Others)
        {
            AppendText(other.Key);
            AppendText(other.Value);
        }
    }

    private void AppendField(TaskDocument task, FieldDefinition field)
    {
        switch (field.Kind)
        {
            case TaskFieldKind.Text when task.Texts[field.Slot] is { Length: > 0 } text:
                AppendFieldName(field);
                AppendText(text);
                break;
            case TaskFieldKind.Name or TaskFieldKind.NameList when task.Names[field.Slot] is { Length: > 0 } names:
                AppendFieldName(field);
                AppendNumber(names.Length);
                foreach (string name in names)
                {
                    AppendText(name);
                }

                break;
            case TaskFieldKind.Date when !task.Dates[field.Slot].IsAbsent:
                AppendFieldName(field);
                AppendNumber(task.Dates[field.Slot].UtcTicks);
                AppendNumber(task.Dates[field.Slot].Zone);
                break;
            case TaskFieldKind.Number when task.Numbers[field.Slot] is { } thousandths:
                AppendFieldName(field);
                AppendNumber(thousandths);
                break;
        }
    }

    private void AppendGraph(int ordinal, ref int unresolved)
    {
        AppendNumber((long)graph.Meanings[ordinal]);
        AppendNumber(graph.Depth[ordinal]);
        AppendNumber((graph.Ready[ordinal] ? 1 : 0) + (graph.Blocked[ordinal] ? 2 : 0));
        ReadOnlySpan<int> dependencies = graph.Dependencies[ordinal];
        AppendNumber(dependencies.Length);
        foreach (int dependency in dependencies)
        {
            AppendText(tasks[dependency].Id);
        }

        for (; unresolved < graph.Unresolved.Length && graph.Unresolved[unresolved].Ordinal == ordinal; unresolved++)
        {
            AppendText(tasks[ordinal].Dependencies[graph.Unresolved[unresolved].Index].Id);
        }
    }

    /// <summary>Kind and role; of an extra field also the name, which a record shows.</summary>
    private void AppendFieldName(FieldDefinition field)
    {
        // Hashes count the kinds from zero.
        AppendNumber(((long)(field.Kind - TaskFieldKind.Text) << 8) | (long)field.Role);
        if (field.Role == FieldRole.Extra)
        {
            AppendText(field.Name);
        }
    }

    private void AppendText(string text)
    {
        Span<byte> span = _record.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(span, length);
        _record.Advance(sizeof(int) + length);
    }

    private void AppendNumber(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_record.GetSpan(sizeof(long)), number);
        _record.Advance(sizeof(long));
    }
}
